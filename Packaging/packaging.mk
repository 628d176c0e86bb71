# make install, make uninstall, make deb. Everything a system gets is named here, once.

PREFIX ?= /usr/local
# Where a package is put together; empty when the files go where they are used.
DESTDIR ?=

share = $(DESTDIR)$(PREFIX)/share
bash_completion = $(share)/bash-completion/completions/dondoc
# Debian's zsh looks into the folder of packages; every other one, and /usr/local, into the folder of the site.
ZSH_FOLDER ?= zsh/site-functions
zsh_completion = $(share)/$(ZSH_FOLDER)/_dondoc
fish_completion = $(share)/fish/vendor_completions.d/dondoc.fish
manual = $(share)/man/man1/dondoc.1
vietnamese_manual = $(share)/man/vi/man1/dondoc.1
documents = $(share)/doc/dondoc

$(DONDOC):
	$(MAKE) build

# The program without its symbols (they are a third of it), what a shell and man read, the guides, the sample.
.PHONY: install
install: $(DONDOC)
	install -d $(DESTDIR)$(PREFIX)/bin $(documents)/docs/pictures $(share)/dondoc/SampleData
	strip -o $(DESTDIR)$(PREFIX)/bin/dondoc $(DONDOC)
	chmod 755 $(DESTDIR)$(PREFIX)/bin/dondoc
	install -D -m 644 docs/man/dondoc.1 $(manual)
	install -D -m 644 docs/man/dondoc.vi.1 $(vietnamese_manual)
	install -d $(dir $(bash_completion)) $(dir $(zsh_completion)) $(dir $(fish_completion))
	$(DONDOC) --generate-completion-script bash > $(bash_completion)
	sed -i '1{/^#!/d}' $(bash_completion)  # it is read, not run
	$(DONDOC) --generate-completion-script zsh > $(zsh_completion)
	$(DONDOC) --generate-completion-script fish > $(fish_completion)
	install -m 644 README.md CHANGELOG.md LICENSE $(documents)/
	install -m 644 docs/guide.md docs/huong-dan.md docs/KEYS.md docs/FORMATS.md $(documents)/docs/
	install -m 644 docs/pictures/*.svg $(documents)/docs/pictures/
	install -m 644 SampleData/* $(share)/dondoc/SampleData/

# What install put there, and the folders only it needed. What a user imported lies in that user's home and stays.
.PHONY: uninstall
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/dondoc $(manual) $(vietnamese_manual)
	rm -f $(bash_completion) $(zsh_completion) $(fish_completion)
	rm -rf $(share)/dondoc $(documents)
	-@for folder in bash-completion/completions bash-completion $(ZSH_FOLDER) $(firstword $(subst /, ,$(ZSH_FOLDER))) \
	    fish/vendor_completions.d fish man/vi/man1 man/vi; do \
	    rmdir --ignore-fail-on-non-empty $(share)/$$folder 2>/dev/null; \
	done; true

# A Debian package beside the program: .build/dondoc_VERSION_ARCHITECTURE.deb
.PHONY: deb
deb: build
	Packaging/make-deb $(DONDOC)

# What a release waits for: no error in the package, and it holds in clean roots of the current and the previous Debian
# (SUITES="stable" for one of them). Minutes; needs a mirror of Debian, lintian and mmdebstrap.
SUITES ?=
.PHONY: try-package
try-package: deb
	lintian --no-cfg --fail-on error .build/dondoc_*.deb
	Packaging/try-package .build/dondoc_*.deb $(SUITES)
