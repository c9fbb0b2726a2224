#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks where things are. A class and its members are in one header, or in one pair of
`room/name.hpp` and `room/impl/name.ipp`: no file defines a member of a class that another header
defines. The rooms of sockets are internal, in namespace radius::detail, but for the names in PUBLIC.
No name is both public and internal.
Examples and the documentation for users do without anything of a namespace detail.

Usage: check_places.py REPOSITORY

Prints one line per finding, `file:line: what is wrong`, and exits with 1 if there is any.
"""

import pathlib
import re
import sys

sys.dont_write_bytecode = True

from check_docstrings import blank, declarations, kind_and_name, strip_prefixes  # noqa: E402
from check_form import declared_in, room_of                                     # noqa: E402
from check_reference import INSIDE, alias_or_constant                           # noqa: E402

# The name in a definition outside of its class, `owner::name(`; `owner<T>::` is one too.
MEMBER = re.compile(r"\b(\w+)(?:<[^()]*>)?::(?:~?\w+|operator\W+|operator\s*\w+)\s*\($")
# The same for the outermost class of `owner::nested::name(`.
OUTER = re.compile(r"\b(\w+)(?:<[^()]*>)?::(?:\w+::)*(?:~?\w+|operator\W+|operator\s*\w+)\s*\($")

# Rooms in which only these names are public.
INTERNAL = ("transport/kit", "transport/datagram", "transport/stream", "transport/tls",
            "transport/server", "transport/client", "server", "client")
PUBLIC = {
    "transport/server/handler.hpp": {"handler", "handles_access", "handles_accounting",
                                     "handles_coa", "handles_disconnect", "default_handler",
                                     "per_thread"},
    "transport/server/listening.hpp": {"listening_socket", "tls_peer"},
    "transport/server/peer_lookup.hpp": {"unknown_source", "lookup_answer", "peer_answer",
                                         "peer_finder", "peer_lookup"},
    "transport/server/impl/peer_lookup.ipp": {"peer_answer"},
    "transport/client/client_source.hpp": {"client_source", "port_range"},
    "transport/client/client_transport.hpp": {"client_transport"},
    "transport/client/client_transport_traits.hpp": {"client_transport_option"},
    "server/eap_authenticating.hpp": {"authenticating", "finds_users"},
    "server/hashing.hpp": {"hashing", "hashing_options"},
    "server/listening_transport.hpp": {"server_transport"},
    "server/reverse_path.hpp": {"reverse_path"},
    "server/server.hpp": {"server"},
    "server/server_base.hpp": {"server_base", "server_metrics_options", "prepared_peers"},
    "server/server_metrics.hpp": {"server_metrics_options", "openmetrics"},
    "server/server_options.hpp": {"server_options"},
    "client/blocking_client.hpp": {"blocking_client"},
    "client/client.hpp": {"client", "basic_client", "client_base", "client_metrics_options"},
    "client/client_metrics.hpp": {"client_metrics_options", "openmetrics"},
    "client/client_options.hpp": {"server_address", "client_server_entry", "client_options"},
    "client/dynamic_authorization.hpp": {"dynamic_authorization_handler"},
    "client/name_lookup.hpp": {"name_lookup", "name_lookup_done"},
    "client/request_failure.hpp": {"request_failure"},
}
DETAIL = re.compile(r"\bdetail\s*::")


def types_in(text):
    """The names of the classes that a header's text defines."""
    for declaration in declarations(text):
        found = re.match(r"(?:class|struct|union)\s+(\w+)\b", strip_prefixes(declaration.head))
        if found and declaration.has_body:
            yield found[1]


def members_in(text):
    """(line, class) of each member function that is defined outside of its class."""
    for declaration in declarations(text):
        if declaration.scope.kind != "namespace" or not declaration.has_body:
            continue
        head = strip_prefixes(declaration.head)
        found = MEMBER.search(head[:head.find("(") + 1])
        if found:
            yield declaration.line, found[1]


def check_texts(texts):
    """Findings (name, line, what) for headers, given as a dictionary from name to text."""
    homes = {}
    for name, text in texts.items():
        for one in types_in(text):
            homes.setdefault(one, set()).add(declared_in(name))
    for name, text in sorted(texts.items()):
        for line, owner in members_in(text):
            if owner in homes and declared_in(name) not in homes[owner]:
                home = " and ".join(sorted(homes[owner]))
                yield name, line, f"defines a member of {owner}, which is in {home}"


def declared_name(declaration):
    """The name that a declaration declares, or the class of which it defines a member."""
    head = strip_prefixes(declaration.head)
    member = OUTER.search(head[:head.find("(") + 1])
    forward = re.match(r"(?:template\s+)?(?:class|struct|union|enum(?: class| struct)?)\s+(\w+)", head)
    guide = re.match(r"\s*(\w+)\s*\([^{]*\)\s*->", head)
    return (kind_and_name(declaration)[1] or alias_or_constant(declaration)[0]
            or (member or guide or forward or re.match(r"\s*([^\n]*)", head))[1])


def misplaced(texts):
    """Findings (name, line, what) for public names in internal rooms."""
    for name, text in sorted(texts.items()):
        if room_of(name) not in INTERNAL:
            continue
        for declaration in declarations(text):
            scope = declaration.scope
            if (scope.kind == "namespace" and scope.name and not declaration.internal
                    and not declaration.head.startswith(("namespace", "inline namespace"))
                    and declared_name(declaration) not in PUBLIC.get(declared_in(name), ())):
                yield (name, declaration.line, f"{declared_name(declaration)} is public; declare it in "
                       f"radius::detail, or add it to PUBLIC in check_places.py")


def missing(texts):
    """Findings (name, line, what) for the names of PUBLIC that their headers do not declare."""
    for name, wanted in sorted(PUBLIC.items()):
        if name in texts:
            found = {declared_name(one) for one in declarations(texts[name]) if not one.internal}
            for one in sorted(wanted - found):
                yield name, 1, f"does not declare {one}, which PUBLIC in check_places.py lists"


def hidden(texts):
    """Findings (name, line, what) for internal names that would hide public ones."""
    public = {}
    internal = []
    for name, text in sorted(texts.items()):
        for declaration in declarations(text):
            if declaration.scope.kind != "namespace" or declaration.head.startswith("static_assert"):
                continue
            one = declared_name(declaration)
            if declaration.scope.name == "radius":
                public.setdefault(one, declared_in(name))
            elif declaration.scope.name in ("radius::detail", "detail"):
                internal.append((name, declaration.line, one))
    for name, line, one in internal:
        if one in public:
            yield name, line, f"{one} hides the public name of {public[one]} in namespace detail"


def internals_in_use(root):
    """Findings (path, line, what) for names of a namespace detail in examples and in the code of
    pages for users."""
    for path in [*root.glob("docs/*.md"), root / "README.md", *root.glob("examples/**/*.[ch]pp")]:
        name = path.relative_to(root).as_posix()
        if not path.is_file() or name in INSIDE:
            continue
        text = path.read_text(encoding="utf-8")
        for number, line in enumerate((text if path.suffix == ".md" else blank(text)).splitlines(), 1):
            if DETAIL.search(line):
                yield name, number, "uses a name of a namespace detail, which is internal"


def check(repository):
    """All findings, as lines of text."""
    base = pathlib.Path(repository) / "include" / "radius"
    texts = {path.relative_to(base).as_posix(): path.read_text(encoding="utf-8")
             for path in sorted([*base.rglob("*.hpp"), *base.rglob("*.ipp")])}
    for name, line, error in [*check_texts(texts), *misplaced(texts), *missing(texts),
                              *hidden(texts)]:
        yield f"include/radius/{name}:{line}: {error}"
    for name, line, error in internals_in_use(pathlib.Path(repository)):
        yield f"{name}:{line}: {error}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = list(check(sys.argv[1]))
    print("\n".join(findings) if findings else "no findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
