"""From one report to its reading: pure, the same report always gives the same reading."""


def __getattr__(name: str) -> object:
    if name == "Reader":
        from communique.reading.reader import Reader

        return Reader
    raise AttributeError(name)
