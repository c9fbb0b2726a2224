#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that every public function and type of a header has its docstring (a /// comment).

Usage: check_docstrings.py REPOSITORY

It reads declarations at namespace scope and in public parts of types. No docstring is needed if name
and signature say everything: for constructors and destructors, operators, friends, defaulted and
deleted functions, specializations, forward declarations, functions with a standard meaning
(to_string, begin, ...), const members without parameters, members whose body is one statement,
members that implement a contract (one with the same name has a docstring anywhere), overloads of a
function that has its docstring in the same header, names in `backticks` in another docstring there,
and declarations that follow a documented one without a blank line. Namespaces named `detail` are
internal. In doubt the checker reports nothing.
"""

import pathlib
import re
import sys
from dataclasses import dataclass, field

KNOWN_NAMES = {"begin", "end", "cbegin", "cend", "size", "empty", "data", "swap", "hash_value",
               "to_string", "name_of", "make_error_code", "what", "name", "message", "get_executor",
               "get_allocator", "main", "tag_invoke"}
ITERATORS = {"iterator", "const_iterator", "sentinel"}
ACCESS = re.compile(r"\s*(public|protected|private)\s*$")
KEYWORDS = {"if", "for", "while", "switch", "return", "requires", "noexcept", "decltype", "sizeof",
            "alignas", "alignof", "explicit", "static_assert", "catch", "throw", "co_await",
            "co_return", "typeid", "operator", "defined"}


@dataclass
class Scope:
    kind: str                 # "namespace", "type" or "other"
    public: bool = True
    name: str = ""


@dataclass
class Declaration:
    head: str                 # its text up to the body or the semicolon
    line: int                 # where that text starts
    last_line: int = 0        # where the declaration ends
    body: str = ""
    has_body: bool = False
    scope: Scope = field(default_factory=lambda: Scope("namespace"))
    internal: bool = False    # in a namespace detail, or not public


def blank(text):
    """`text` with comments, literals and preprocessor lines replaced by spaces; lines and lengths
    stay."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
        r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'|^[ \t]*#(?:\\\n|[^\n])*", re.S | re.M)

    def spaces(found):
        # Replace a literal by a number, so that `operator""_x` and arguments keep their form.
        keep = "0" if found[0][0] in "\"'R" else " "
        return keep + re.sub(r"[^\n]", " ", found[0])[1:]

    return pattern.sub(spaces, text)


def scope_of(head, parent):
    """The scope that a `{` after `head` opens."""
    if re.match(r"(inline\s+)?namespace\b", head) or head.startswith("extern 0"):
        return Scope("namespace", name=head.split()[-1] if head.split() else "")
    plain = strip_prefixes(head)
    match = re.match(r"(class|struct|union)\s+([\w:]*)", plain)
    if match and "(" not in plain.split(":")[0] and parent.kind != "other":
        return Scope("type", public=match[1] != "class", name=match[2])
    return Scope("other")


def strip_prefixes(head):
    """`head` without attributes, template parameter lists and a requires clause in between."""
    head = re.sub(r"\[\[.*?\]\]", " ", head, flags=re.S).strip()
    while head.startswith("template"):
        rest = head[len("template"):].lstrip()
        if not rest.startswith("<"):
            break
        head = rest[matching(rest, "<", ">"):].lstrip()
    return head


def matching(text, opening, closing):
    """The index after the bracket that closes the first one in `text`, or the text's length."""
    depth = parentheses = 0
    for index, character in enumerate(text):
        if character in "([{":
            parentheses += 1
        elif character in ")]}":
            parentheses -= 1
        if parentheses and opening == "<":
            continue
        if character == opening:
            depth += 1
        elif character == closing and text[index - 1] != "-":
            depth -= 1
            if depth == 0:
                return index + 1
    return len(text)


def declarations(text):
    """All declarations at namespace and type scope of a header's text."""
    code = blank(text)
    stack = [Scope("namespace")]
    start = 0                     # where the current head starts
    parentheses = 0
    pending = []                  # declarations with open bodies, one per scope of kind "other"
    index = 0

    def internal():
        return any(not scope.public or "detail" in scope.name or
                   (scope.kind == "namespace" and scope.name == "namespace") for scope in stack)

    def declare(end, has_body):
        head = code[start:end]
        offset = len(head) - len(head.lstrip())
        line = code.count("\n", 0, start + offset) + 1
        return Declaration(head.strip(), line, has_body=has_body, scope=stack[-1],
                           internal=internal())

    while index < len(code):
        character = code[index]
        scope = stack[-1]
        if scope.kind != "other" and character in "()":
            parentheses += 1 if character == "(" else -1
        elif scope.kind != "other" and parentheses:
            pass                  # inside an argument list, braces are default values
        elif character == "{":
            declaration = declare(index, True)
            opened = scope_of(declaration.head, scope)
            if scope.kind == "other":
                stack.append(Scope("other"))
                pending.append(None)
            else:
                pending.append((declaration, index))
                if opened.kind == "type":
                    declaration.last_line = declaration.line
                    yield declaration
                    pending[-1] = None
                elif opened.kind == "namespace":
                    pending[-1] = None
                stack.append(opened)
            start = index + 1
        elif character == "}":
            if len(stack) > 1:
                stack.pop()
                opener = pending.pop()
                if opener:
                    declaration, body_start = opener
                    declaration.body = code[body_start + 1:index].strip()
                    declaration.last_line = code.count("\n", 0, index) + 1
                    yield declaration
            start = index + 1
        elif character == ";" and scope.kind != "other":
            declaration = declare(index, False)
            declaration.last_line = code.count("\n", 0, index) + 1
            if declaration.head:
                yield declaration
            start = index + 1
        elif (character == ":" and scope.kind == "type" and ACCESS.match(code[start:index])
              and code[index:index + 2] != "::"):
            scope.public = code[start:index].strip() == "public"
            start = index + 1
        index += 1


def function_name(plain):
    """The name in a function's head, or None if it is not a function's head or is unclear."""
    parenthesis = plain.find("(")
    equals = re.search(r"(?<![=!<>])=(?!=)", plain)
    if parenthesis < 0 or (equals and equals.start() < parenthesis):
        return None
    for match in re.finditer(r"(::\s*~?)?\b([A-Za-z_]\w*)\s*\(", plain):
        before = plain[:match.start()].replace("->", "")
        if before.count("<") > before.count(">"):
            continue              # inside template arguments
        if match[2] not in KEYWORDS:
            # A qualified name is the definition of a member; its declaration has the docstring.
            return None if match[1] else match[2]
    return None


def kind_and_name(declaration):
    """("type" | "function", name) of a declaration that generally needs a docstring, or (None,
    None)."""
    head = declaration.head
    if (re.match(r"template\s*<\s*>", head) or re.search(r"\boperator\b", head)
            or re.match(r"(friend|using|typedef|static_assert|namespace|inline namespace|extern)\b",
                        head)):
        return None, None
    plain = strip_prefixes(head)
    match = re.match(r"(class|struct|union|enum(?:\s+(?:class|struct))?|concept)\s+([\w:]+)\s*(<?)",
                     plain)
    if match:
        # A head that continues with <...> is a partial specialization: its primary template has the
        # docstring.
        if (match[3] or "::" in match[2] or match[2] in ITERATORS
                or (not declaration.has_body and match[1] != "concept")):
            return None, None
        return "type", match[2]
    plain = re.sub(r"^requires\b.*?(?=\b(?:constexpr|consteval|inline|static|auto|void|friend)\b)",
                   "", plain, flags=re.S)
    if re.match(r"(friend|using|requires|static_assert)\b", plain):
        return None, None
    name = function_name(plain)
    if not name or name.isupper() or re.search(r"=\s*(default|delete|0)\s*$", plain) \
            or re.search(r"\)\s*(noexcept)?\s*->\s*[\w:<>, ]+$", plain) and plain.startswith(name):
        return None, None
    if re.search(r"\boverride\b|\bfinal\b", plain.rpartition(")")[2]):
        return None, None
    return "function", name


def documented(lines, line):
    """Whether a /// comment ends directly above `line` (counted from 1)."""
    index = line - 2
    seen = False
    while index >= 0 and lines[index].lstrip().startswith("//"):
        seen = seen or lines[index].lstrip().startswith("///")
        index -= 1
    return seen


def undocumented(text):
    """The declarations of one header: the documented names, and (line, kind, name, in_type) of the
    rest."""
    lines = text.splitlines()
    names, candidates = set(), []
    for line in lines:
        if line.lstrip().startswith("///"):
            names.update(re.findall(r"`(\w+)`", line))
    group_ends = set()            # the last lines of documented declarations and their groups
    for declaration in sorted(declarations(text), key=lambda each: each.line):
        kind, name = kind_and_name(declaration)
        if documented(lines, declaration.line) or declaration.line - 1 in group_ends:
            if kind == "function" or declaration.scope.kind == "type":
                group_ends.add(declaration.last_line)
            names.add(name)
        elif not declaration.internal and kind and not trivial(declaration, kind, name):
            candidates.append((declaration.line, kind, name, declaration.scope.kind == "type"))
    return names, candidates


def trivial(declaration, kind, name):
    """Whether name and signature say everything."""
    in_type = declaration.scope.kind == "type"
    if kind == "type":
        return in_type and declaration.head.startswith("enum")
    if name in KNOWN_NAMES or "~" in declaration.head:
        return True
    return in_type and (name == declaration.scope.name.split("::")[-1]
                        or bool(re.search(r"\(\s*\)\s*const\b", declaration.head))
                        or (declaration.has_body and declaration.body.count(";") <= 1))


def check_texts(texts):
    """Findings (path, line, what) for headers, given as a dictionary from path to text."""
    declared = {path: undocumented(text) for path, text in texts.items()}
    everywhere = set().union(*(names for names, _ in declared.values()))
    for path, (names, candidates) in declared.items():
        for line, kind, name, in_type in candidates:
            if name not in (everywhere if in_type else names):
                yield path, line, f"public {kind} {name} has no /// docstring"


def check(repository):
    """All findings, as lines of text."""
    root = pathlib.Path(repository)
    texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
             for path in sorted((root / "include" / "radius").rglob("*.hpp"))}
    for path, line, error in check_texts(texts):
        yield f"{path}:{line}: {error}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = list(check(sys.argv[1]))
    print("\n".join(findings) if findings else "no findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
