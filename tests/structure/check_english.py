#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our comments, test names and documentation avoid phrases that our English style rules out.

Usage: check_english.py REPOSITORY

The style: plain, modern, technical English, as in the documentation of Asio or of Rust's standard library.
The table has only phrases that have no good use. The check reads the comments of C++, Python, CMake and shell,
docstrings, names of Catch2 tests, Markdown, and the texts of the library: string literals in include/ that have
several words, such as error texts and log lines. It skips code, quoted text, headings and generated files. Prints
one line per finding and exits with 1 if there is any.
"""

import ast
import io
import itertools
import pathlib
import re
import sys
import tokenize

PHRASES = [(re.compile(phrase), better) for phrase, better in [
    # Archaic pronouns and verbs.
    (r"(?i)\b(?:whoever|whom|nobody|somebody)\b", "you, a client, no one, the caller"),
    (r"\bone likes\b", "you need, you want"),
    (r"\bhad better\b", "should, must"),
    (r"\b(?:is|are|was|were|has|have) to be\b", "must be"),
    (r"(?<!there )\b(?:is|are) none\b", "is not, has no"),
    (r"(?i)\b(?:is|are|was|be) held to be\b", "is considered"),
    (r"\banew\b", "again"),
    (r"\bunder way\b", "in progress"),
    (r"\bin silence\b", "silently"),
    (r"\bfor good\b(?! measure| reason)", "from then on"),
    (r"\bspeaks? against\b", "why it is refused"),
    (r"\b(?:is|are) called so\b", "has this name"),
    (r"\bwithout regard to\b", "ignoring"),
    (r"(?<!on )\bdemand(?:s|ed)?\b", "require"),
    (r"\bwants? (?:a|an|the|it|them|what|two|more)\b", "needs, requires"),
    (r"(?i)\bgives (?:the|a|an|it|them|what|why|how|nothing|back)\b", "returns"),
    (r"(?i)\bholds (?!(?:a|an|the|its) (?:lock|mutex)\b)(?:a|an|the|its|no|what|one)\b", "has, contains, is"),
    (r"\b(?:read|take|takes|keep|keeps|wait|waits|found|asked|finds) no more\b", "no longer"),
    (r"\bgo(?:es)? on (?:with|below|where|from|reading|listening)\b", "continue"),
    # A condition is "if" or "when"; "where" is a place.
    (r"(?i)\b(?:only|nothing|empty|null|none|false|true|zero|zeros|itself) where\b", "if"),
    (r"\bwhere (?:it|that|this) (?:is|was|does|has) (?:not|no|none|larger|smaller|absent|missing|there)\b", "if"),
    # A rate or a share is "per".
    (r"\b(?:lines?|requests?|packets?|reads|batches|datagrams|times|bits|octets) an? (?:second|minute|turn)\b", "per"),
    (r"\b\d+ an? (?:second|minute|request|peer|socket|turn)\b", "per"),
    (r"(?i)\b(?:one|a|an|two|three|\d+) (?:cache|line|timer|counter|socket|completion|table|coroutine|entry)s? "
     r"an? (?:second|reason|peer|socket|connection|server|thread|shard|request|attribute|transport|kind|event|turn)\b", "per"),
    (r"(?i)\bone a (?:server|socket|shard|thread|peer|connection|request)\b", "one per"),
    # Places and events.
    (r"\b(?:stand|stands|lie|lies) (?:behind|beside|in front|there|wherever|in (?:it|them|this|between))\b", "is, comes"),
    (r"\bbehind (?:it|them|one another|the (?:packet|value|number|name|flags|length|slash|members))\b", "after"),
    (r"\bone (?:behind|beside) the other\b", "consecutive, in parallel"),
    (r"\bas (?:it|they) (?:came|stands?|lies?|lay)\b", "as received, unchanged"),
    (r"\bdown (?:an?|the|its|their|that|this) (?:\w+'s |own |live )*(?:connection|stream)s?\b", "over the connection"),
    (r"\bpass(?:es|ed)? over (?:by|what|a|an|the|it|them|prefixes|values)\b|\b(?:is|are) passed over\b", "skip"),
    (r"\bput together\b", "assemble, build"),
    (r"\btaken apart\b|\b(?:come|comes|came) apart\b", "split"),
    (r"\b(?:tell|tells|told) (?:\w+ |one from ){0,3}apart\b", "distinguish"),
    (r"(?i)\bso (?:many|much) (?:octets|further|in all|are|is|entries|batches|datagrams)\b", "name the parameter"),
    (r"(?i)\bputs? off\b", "delay, postpone"),
]]

# A sentence that is not a question must not begin with a clause such as "What stands there ...".
CLAUSE = re.compile(r"(?:^|[.;|] )(What (?:is|was|are|were|has|had|stands?|lies|comes?|came|goes|went|gets?|got|does|did|"
                    r"needs?|wants?|follows?|remains?|speaks?|differs|cannot|may|must|can)\b[^.?]*)(\?)?")
CLAUSE_BETTER = "name the subject: the reply that ..., the octets after ..."

GENERATED = ("attribute/standard/", "attribute/vendor/")
TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'|//[^\n]*')
TEST_NAME = re.compile(r'(?:TEST_CASE\w*|SECTION)\(\s*("(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)')
UNREAD = re.compile(r"`[^`]*`|\"[^\"]*\"|\]\([^)]*\)")


def cpp_paragraphs(text):
    """Consecutive comment lines as lists of (line number, text), then the names of tests."""
    paragraph = []
    for number, line in enumerate(text.split("\n"), 1):
        comment = next((match[0] for match in TOKEN.finditer(line) if match[0].startswith("//")), None)
        words = "" if comment is None else re.sub(r"^//[/<]*", "", comment).strip()
        if not words or not line.lstrip().startswith("//"):
            yield paragraph
            paragraph = []
        if words:
            paragraph.append((number, words))
    yield paragraph
    for test in TEST_NAME.finditer(text):
        name = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', test[1]))
        yield [(text.count("\n", 0, test.start(1)) + 1, name)]


def header_paragraphs(text):
    """The comments of a header, and its texts: adjacent literals are one text, a single word is not read."""
    yield from cpp_paragraphs(text)
    literals, end = [], None
    for match in TOKEN.finditer(text):
        if not match[0].startswith('"'):
            continue
        if end is None or text[end:match.start()].strip():
            yield literal_paragraph(literals)
            literals = []
        end = match.end()
        literals.append((text.count("\n", 0, match.start()) + 1, match[0][1:-1]))
    yield literal_paragraph(literals)


def literal_paragraph(literals):
    """Literals that make one text, without escaped quotes: none if they have less than two words."""
    text = "".join(words for _, words in literals)
    if len(re.findall(r"[A-Za-z]{2,}", text)) < 2 or " " not in text.strip():
        return []
    return [(number, re.sub(r'\\+"', "'", words).strip()) for number, words in literals]


def script_paragraphs(text):
    """The same for CMake, shell and YAML, whose comments begin with "# "."""
    paragraph = []
    for number, line in enumerate(text.split("\n"), 1):
        comment = re.search(r"(?:^|\s)# (.*)", line)
        if comment is None or not line.lstrip().startswith("#"):
            yield paragraph
            paragraph = []
        if comment is not None:
            paragraph.append((number, comment[1]))
    yield paragraph


def python_paragraphs(text):
    """The same for Python: comments and docstrings."""
    comments = [""] * len(text.split("\n"))
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            code = token.line[:token.start[1]].strip()
            comments[token.start[0] - 1] = ("code " if code else "") + token.string
    yield from script_paragraphs("\n".join(comments))
    for node in ast.walk(ast.parse(text)):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr) and \
                isinstance(body[0].value, ast.Constant) and isinstance(body[0].value.value, str):
            lines = list(enumerate(body[0].value.value.split("\n"), body[0].lineno))
            while lines:
                paragraph = list(itertools.takewhile(lambda line: line[1].strip(), lines))
                yield [(number, words.strip()) for number, words in paragraph]
                lines = lines[len(paragraph) + 1:]


def page_paragraphs(text):
    """The same for Markdown, without code blocks and headings. Each table row is a paragraph."""
    paragraph, in_code = [], False
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        is_fence = words.startswith("```")
        if is_fence or in_code or not words or words.startswith(("#", "|", "- ", "<!--")):
            yield paragraph
            paragraph = []
        if is_fence:
            in_code = not in_code
        elif words and not in_code and not words.startswith(("#", "<!--")):
            paragraph.append((number, words))
    yield paragraph


FOLDERS = (".ci", ".cmake", ".github", ".vcpkg", "certs", "examples", "tests")
SCRIPTS = ("CMakeLists.txt", "coverage", "make", "run")  # the last three have no suffix
READERS = {".cpp": cpp_paragraphs, ".hpp": cpp_paragraphs, ".py": python_paragraphs,
           **dict.fromkeys((".cmake", ".sh", ".txt", ".yml"), script_paragraphs)}


def paragraph_findings(paragraph):
    """Pairs of a line number and the problem there."""
    starts, text = [], ""
    for number, words in paragraph:
        starts.append((len(text), number))
        text += words + " "
    text = UNREAD.sub(lambda match: "_" * len(match[0]), text)

    def line_of(place):
        return max((start, number) for start, number in starts if start <= place)[1]

    for phrase, better in PHRASES:
        for match in phrase.finditer(text):
            yield line_of(match.start()), f'"{match[0]}": write {better}'
    for match in CLAUSE.finditer(text):
        if match[2] is None:
            words = " ".join(match[1].split()[:3])
            yield line_of(match.start(1)), f'"{words} ..." as a subject: {CLAUSE_BETTER}'


def sources(root):
    """Pairs of each file to read and its function for paragraphs."""
    include = root / "include" / "radius"
    for path in sorted(include.rglob("*.?pp")):
        if not path.relative_to(include).as_posix().startswith(GENERATED):
            yield path, header_paragraphs
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and (path.suffix in READERS or path.name in SCRIPTS):
                yield path, READERS.get(path.suffix, script_paragraphs)
    for name in ("CMakeLists.txt", "single_include/generate.py"):
        if (root / name).exists():
            yield root / name, READERS[(root / name).suffix]
    for path in [*sorted((root / "docs").glob("*.md")),
                 *(root / name for name in ("README.md", "CONTRIBUTING.md", "certs/README.md"))]:
        if path.exists():
            yield path, page_paragraphs


def findings(root):
    for path, paragraphs in sources(root):
        name = path.relative_to(root).as_posix()
        found = [finding for paragraph in paragraphs(path.read_text(encoding="utf-8"))
                 for finding in paragraph_findings(paragraph)]
        for number, what in sorted(found):
            yield f"{name}:{number}: {what}"


def main():
    found = list(findings(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "no findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
