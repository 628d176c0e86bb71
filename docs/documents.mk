# Documents that the program writes about itself: the manual, the keys, the columns, the pictures of the guides.

BUILT := .build/debug/dondoc

# Writes all of them anew; look at the difference before you commit it.
.PHONY: documents
documents: build-tests pictures
	UPDATE_GOLDEN=1 $(SWIFT) test --skip-build --filter 'DocumentsTests|everyActionIsInHelpPaletteAndKeysDocument'

.PHONY: pictures
pictures: build-tests
	docs/pictures/draw $(BUILT) docs/pictures

# Draws and writes them aside and compares: fails when one in the tree is not that of today's program.
.PHONY: check-documents
check-documents: build-tests
	rm -rf .build/pictures && mkdir -p .build/pictures
	docs/pictures/draw $(BUILT) .build/pictures
	@for picture in .build/pictures/*.svg; do cmp -s $$picture docs/pictures/$${picture##*/} || \
	    { echo "docs/pictures/$${picture##*/} is not today's screen: make pictures" >&2; old=1; }; done; [ -z "$$old" ]
	$(SWIFT) test --skip-build --filter 'DocumentsTests|everyActionIsInHelpPaletteAndKeysDocument'

# What is public is explained, without a warning: the symbols of the libraries, through DocC, into .build/api.
.PHONY: api
api: build-tests
	docs/check-api .build/api
