# SPDX-License-Identifier: MIT
"""Divides a header into declarations and definitions, for whoever compiles the library once.

What may move is what no other file has to see: the bodies of functions that are neither templates,
nor constexpr, nor of a deduced type, nor in a conditional of the preprocessor, nor as short as a
call would be. It reads C++ as our own headers are written (formatted, no macros that look like
code), not all of C++; the compiler sees what it writes, and so do the tests.
"""

import dataclasses
import re
import textwrap

TOKEN = re.compile(r"""
    (?P<space>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<directive>\#(?:[^\n\\]|\\\n|\\.)*)
  | (?P<text>R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')
  | (?P<word>[A-Za-z_]\w*|\d(?:'?[\w.])*)
  | (?P<sign>::|->|<=>|<=|>=|<<|==|!=|&&|\|\||\+\+|--|\+=|-=|\*=|/=|\|=|&=|\^=|%=|\.\.\.|.)
""", re.VERBOSE | re.DOTALL)

OPENING = {"(": ")", "[": "]", "{": "}"}
# In front of a function, not part of its type.
SPECIFIERS = {"inline", "static", "virtual", "explicit"}
# A parenthesis behind one of these does not hold parameters.
WITH_PARENTHESIS = {"alignas", "decltype", "noexcept", "explicit"}
# Templates that nobody needs but with these arguments.
INSTANTIATED = {"standard_dictionary": "const dictionary& standard_dictionary<standard_table>()"}


@dataclasses.dataclass
class Token:
    text: str
    begin: int
    end: int


@dataclasses.dataclass
class Function:
    """Indices of tokens; `initializers` is where a constructor's list begins, else the body."""
    first: int
    name: int
    parameters: tuple
    initializers: int
    body: tuple


def tokens_of(source):
    """All tokens but spaces and comments."""
    found = []
    for match in TOKEN.finditer(source):
        if match.lastgroup != "space" and not match["space"]:
            found.append(Token(match[0], match.start(), match.end()))
    found.append(Token("", len(source), len(source)))
    return found


class Division:
    """The two halves of one source text, gathered as it is walked through."""

    def __init__(self, source):
        self.source = source
        self.tokens = tokens_of(source)
        self.conditional = 0
        self.edits = []  # (begin, end, new text) for the header
        self.definitions = []  # (namespace, text)
        self.scope(0, (), ())

    # --- Walking through scopes ---------------------------------------------------------------

    def scope(self, at, namespace, classes):
        """Declarations up to the brace that closes them; gives where that stands."""
        while (word := self.tokens[at].text) not in ("}", ""):
            if word.startswith("#"):
                self.conditional += len(re.findall(r"^#\s*if", word))
                self.conditional -= len(re.findall(r"^#\s*endif", word))
                at += 1
            elif word == ";" or (word == "inline" and self.tokens[at + 1].text == "namespace"):
                at += 1
            elif word in ("public", "private", "protected") and self.tokens[at + 1].text == ":":
                at += 2
            elif word == "namespace":
                at = self.inner_namespace(at, namespace)
            else:
                at = self.declaration(at, namespace, classes)
        return at

    def inner_namespace(self, at, namespace):
        opening = at
        while self.tokens[opening].text not in ("{", "="):
            opening += 1
        if self.tokens[opening].text == "=":
            return self.statement_end(opening)
        name = "".join(token.text for token in self.tokens[at + 1:opening])
        return self.scope(opening + 1, (*namespace, name), ()) + 1

    def declaration(self, at, namespace, classes):
        """One declaration; gives where the next begins."""
        first = at
        is_template = False
        while self.tokens[at].text in ("template", "requires"):
            # What is specialised for good, by `template <>`, is a class like others.
            is_template = self.words(at + 1, at + 3) != ["<", ">"]
            at = (self.angles_end(at + 1) if self.tokens[at].text == "template"
                  else self.requirement_end(at + 1))
        word = self.tokens[at].text
        if word in ("using", "typedef", "static_assert", "concept", "enum"):
            return self.statement_end(at)
        if word in ("class", "struct", "union"):
            return self.class_type(at, namespace, classes, is_template)
        function, after = self.function(at)
        if function is None:
            return after
        name = self.between(function.name, function.parameters[0])
        if is_template and name in INSTANTIATED:
            end = self.tokens[after - 1].end
            self.edits.append((end, end, f"\nextern template {INSTANTIATED[name]};"))
            self.definitions.append((namespace, f"template {INSTANTIATED[name]};"))
        elif not is_template and self.moves(function, classes):
            function.first = first
            self.move(function, namespace, classes)
        return after

    def class_type(self, at, namespace, classes, is_template):
        at += 1
        while self.tokens[at].text == "[":
            at = self.group_end(at)
        begin = at
        while self.tokens[at].text not in ("{", ":", ";", "final"):
            at = self.angles_end(at) if self.tokens[at].text == "<" else at + 1
        name = self.between(begin, at)
        elsewhere = "::" in name  # std::hash<...>, for example
        while self.tokens[at].text not in ("{", ";"):
            at += 1
        if self.tokens[at].text == "{":
            at = (self.group_end(at) if is_template or elsewhere
                  else self.scope(at + 1, namespace, (*classes, name)) + 1)
        return self.statement_end(at)

    # --- Where things end ---------------------------------------------------------------------

    def group_end(self, at):
        """Behind the bracket that closes the one at `at`."""
        waiting = []
        while True:
            word = self.tokens[at].text
            if word in OPENING:
                waiting.append(OPENING[word])
            elif waiting and word == waiting[-1]:
                waiting.pop()
            at += 1
            if not waiting:
                return at

    def angles_end(self, at):
        """Behind the list of template parameters or arguments that begins at `at`."""
        depth = 0
        while True:
            word = self.tokens[at].text
            if word in OPENING:
                at = self.group_end(at)
                continue
            depth += {"<": 1, ">": -1}.get(word, 0)
            at += 1
            if depth == 0:
                return at

    def requirement_end(self, at):
        """Behind a requires-clause: primary expressions with && and || between them."""
        while True:
            if self.tokens[at].text == "requires":
                at += 1
                at = self.group_end(at) if self.tokens[at].text == "(" else at
                at = self.group_end(at)
            elif self.tokens[at].text == "(":
                at = self.group_end(at)
            else:
                while self.tokens[at + 1].text == "::":
                    at += 2
                at += 1
                if self.tokens[at].text == "<":
                    at = self.angles_end(at)
            if self.tokens[at].text not in ("&&", "||"):
                return at
            at += 1

    def statement_end(self, at):
        """Behind the semicolon that ends what `at` is in."""
        while self.tokens[at].text != ";":
            at = self.group_end(at) if self.tokens[at].text in OPENING else at + 1
        return at + 1

    # --- Functions ----------------------------------------------------------------------------

    def function(self, at):
        """The function that is defined at `at`, or None, and where the next declaration begins."""
        first, name, parameters = at, None, None
        while True:
            word = self.tokens[at].text
            if word == ";":
                return None, at + 1
            if word == "operator" and parameters is None:
                name = at - 2 if self.tokens[at - 1].text == "::" else at
                at += 3 if self.tokens[at + 1].text == "(" else 1
                while self.tokens[at].text != "(":
                    at += 1
            elif word == "<" and parameters is None:
                at = self.angles_end(at)
            elif word == "(":
                end = self.group_end(at)
                if parameters is None and self.tokens[at - 1].text not in WITH_PARENTHESIS:
                    parameters = (at, end)
                    if name is None:
                        name = at - 2 if self.tokens[at - 2].text == "~" else at - 1
                        while self.tokens[name - 1].text == "::":
                            name -= 2
                at = end
            elif word == "[":
                at = self.group_end(at)
            elif word == "=":
                return None, self.statement_end(at)
            elif word == ":" and parameters is not None:
                opening = self.initializers_end(at + 1)
                body = (opening, self.group_end(opening))
                return Function(first, name, parameters, at, body), body[1]
            elif word == "{" and parameters is None:
                at = self.group_end(at)
            elif word == "{":
                body = (at, self.group_end(at))
                return Function(first, name, parameters, at, body), body[1]
            else:
                at += 1

    def initializers_end(self, at):
        """Where the body of a constructor begins, whose list of initialisers begins at `at`."""
        while True:
            while self.tokens[at].text not in ("(", "{"):
                at = self.angles_end(at) if self.tokens[at].text == "<" else at + 1
            at = self.group_end(at)
            if self.tokens[at].text == "...":
                at += 1
            if self.tokens[at].text == "{":
                return at
            at += 1

    def words(self, begin, end):
        return [token.text for token in self.tokens[begin:end]]

    def between(self, begin, end):
        """The source text of the tokens in [begin, end), spaces around it left out."""
        if begin == end:
            return ""
        return self.source[self.tokens[begin].begin:self.tokens[end - 1].end]

    def moves(self, function, classes):
        before = self.words(function.first, function.name)
        behind = self.words(function.parameters[1], function.initializers)
        return not (
            self.conditional
            or {"constexpr", "consteval", "friend"} & set(before)
            or ("auto" in before and "->" not in behind)
            or "auto" in self.words(*function.parameters)
            or "requires" in behind
            or (not classes and "inline" not in before)
            or self.is_short(function)
        )

    def is_short(self, function):
        """Whether the body costs no more than a call of it: one statement that calls nothing."""
        words = self.words(function.initializers, function.body[1])
        text = " ".join(words)
        casts = len(re.findall(r"_cast < [^()]*> \(|return \(", text))
        return words.count(";") <= 1 and words.count("(") == casts and "[" not in words

    def move(self, function, namespace, classes):
        """Leaves a declaration where the function stands, and defines it in the other half."""
        end = self.tokens[function.body[1] - 1].end
        name = self.words(function.name, function.parameters[0])
        if "::" in name and name[0] != "operator":  # its class declares it
            self.edits.append((self.tokens[function.first].begin, end, ""))
        else:
            for index in range(function.first, function.name):
                if self.tokens[index].text == "inline":
                    self.edits.append((self.tokens[index].begin, self.tokens[index + 1].begin, ""))
            self.edits.append((self.tokens[function.initializers - 1].end, end, ";"))
        self.definitions.append((namespace, self.definition(function, classes)))

    def definition(self, function, classes):
        first = function.first
        while self.tokens[first].text in SPECIFIERS | {"["}:
            first = (self.group_end(first) if self.tokens[first].text == "[" else first + 1)
        result = self.between(first, function.name)
        name = "::".join((*classes, self.between(function.name, function.parameters[0])))
        behind = self.between(function.parameters[1], function.initializers)
        behind = " ".join(re.sub(r"\b(override|final)\b", "", behind).split())
        head = f"{name}({self.parameters_of(function)})" + (f" {behind}" if behind else "")
        if result and classes and "->" not in behind:
            head = f"auto {head} -> {result}"  # the result may be named as in the class
        elif result:
            head = f"{result} {head}"
        line = self.source.rfind("\n", 0, self.tokens[function.first].begin) + 1
        margin = re.match(r" *", self.source[line:])[0]
        rest = self.between(function.initializers, function.body[1])
        return f"{head} {textwrap.dedent(margin + rest).strip()}"

    def parameters_of(self, function):
        """The parameters without their defaults."""
        at, end = function.parameters[0] + 1, function.parameters[1] - 1
        kept, begin = [], at
        while at < end:
            word = self.tokens[at].text
            if word == "=":
                kept.append(self.between(begin, at))
                while at < end and self.tokens[at].text != ",":
                    at = self.group_end(at) if self.tokens[at].text in OPENING else at + 1
                begin = at
            elif word == "<":
                at = self.angles_end(at)
            elif word in OPENING:
                at = self.group_end(at)
            else:
                at += 1
        kept.append(self.between(begin, end))
        return re.sub(r"\s+", " ", "".join(kept))


def divide(source):
    """The header that is left, and the definitions that are not in it any more."""
    division = Division(source)
    header, at = [], 0
    for begin, end, text in sorted(division.edits):
        header += [source[at:begin], text]
        at = end
    header.append(source[at:])
    lines, current = [], ()
    for namespace, text in division.definitions:
        if namespace != current:
            lines += [f"}} // namespace {'::'.join(current)}", ""] if current else []
            lines += [f"namespace {'::'.join(namespace)} {{", ""]
            current = namespace
        lines += [text, ""]
    lines += [f"}} // namespace {'::'.join(current)}"] if current else []
    return "".join(header), "\n".join(lines)
