"""Medians and spreads of repeated measurements."""


def quantile(values, share):
    """The value below or at which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, int(-(-share * len(ordered) // 1)) - 1))]


def median(values):
    return quantile(values, 0.5)


def spread(values):
    """From the lower to the upper quartile."""
    return quantile(values, 0.25), quantile(values, 0.75)


def paired(ours, reference):
    """Ratios of measurements made in turn."""
    return [a / b for a, b in zip(ours, reference) if b]


def in_turn(rounds, *measurements):
    """Calls the measurements one after another, `rounds` times, so that noise falls on all alike."""
    results = [[] for _ in measurements]
    for _ in range(rounds):
        for measured, measure in zip(results, measurements):
            measured.append(measure())
    return results
