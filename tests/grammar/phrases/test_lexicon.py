"""The lexicon: lists of words as patterns."""

from eduplan.grammar.phrases.lexicon import one_of, starting, words


def test_longer_words_come_first() -> None:
    found = one_of("events").search("9月建成投入使用")
    assert found is not None
    assert found[0] == "建成投入使用"
    assert [len(word) for word in words("done")] == sorted(map(len, words("done")), reverse=True)


def test_a_word_is_matched_at_its_place() -> None:
    assert starting("leads").match("全面推进", 2) is not None
    assert starting("leads").match("全面推进", 1) is None
