"""Model objects as JSON and back: exact (a decimal is its text, a date ISO) and stable (sorted keys, no defaults).

The form follows from the types: a dataclass is an object of the fields that differ from their defaults, so a field that
the model gains later reads as its default from older data. A value of a union carries its type's name.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Codec:
    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


def dumps(data: Any) -> str:
    """The one JSON text of data that is made of dicts, lists, text, integers, floats, booleans and None."""
    return _ENCODER.encode(data)


# Made once: the module's function makes one a call.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def to_data(value: Any, type_: Any = None) -> Any:
    """What `dumps` takes, for a value of a type of the model (its own class where none is given)."""
    return _codec(cast(Any, type(value) if type_ is None else type_)).encode(value)


def from_data(type_: type[T], data: Any) -> T:
    """The object of that type that `to_data` was given."""
    return cast(T, _codec(cast(Any, type_)).decode(data))


def to_text(value: Any, type_: Any = None) -> str:
    """A value of the model as JSON text."""
    return dumps(to_data(value, type_))


def from_text(type_: type[T], text: str) -> T:
    """The object of that type that `to_text` was given."""
    return from_data(type_, json.loads(text))


def _same(value: Any) -> Any:
    return value


_PLAIN = _Codec(_same, _same)


@cache
def _codec(type_: Any) -> _Codec:
    """How values of a type are written and read."""
    origin = get_origin(type_)
    if origin in (typing.Union, types.UnionType):
        return _union(get_args(type_))
    if origin is tuple:
        return _tuple(get_args(type_))
    if origin is frozenset:
        inner = _codec(get_args(type_)[0])
        return _Codec(
            lambda value: sorted(inner.encode(each) for each in value),
            lambda data: frozenset(inner.decode(each) for each in data),
        )
    if origin in (Mapping, typing.Literal) or type_ in (str, int, float, bool):
        return _PLAIN
    if type_ is Decimal:
        return _Codec(str, Decimal)
    if issubclass(type_, datetime | date):
        return _Codec(lambda value: value.isoformat(), type_.fromisoformat)
    if issubclass(type_, Enum):
        return _Codec(lambda value: value.value, type_)
    if is_dataclass(type_):
        return _record(type_)
    raise TypeError(f"no JSON form for {type_!r}")


def _tuple(members: tuple[Any, ...]) -> _Codec:
    if len(members) == 2 and members[1] is Ellipsis:
        inner = _codec(members[0])
        return _Codec(
            lambda value: [inner.encode(each) for each in value],
            lambda data: tuple(inner.decode(each) for each in data),
        )
    codecs = [_codec(member) for member in members]
    return _Codec(
        lambda value: [codec.encode(each) for codec, each in zip(codecs, value, strict=True)],
        lambda data: tuple(codec.decode(each) for codec, each in zip(codecs, data, strict=True)),
    )


def _union(members: tuple[Any, ...]) -> _Codec:
    """None and, in a true union, text and integers stand for themselves; all others are tagged with their type."""
    kinds = [member for member in members if member is not types.NoneType]
    if len(kinds) == 1:
        only = _codec(kinds[0])
        return _Codec(
            lambda value: None if value is None else only.encode(value),
            lambda data: None if data is None else only.decode(data),
        )
    codecs = {kind.__name__: _codec(kind) for kind in kinds if kind not in (str, int)}

    def encode(value: Any) -> Any:
        name = type(value).__name__
        return {name: codecs[name].encode(value)} if name in codecs else value

    def decode(data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        ((name, inner),) = data.items()
        return codecs[name].decode(inner)

    return _Codec(encode, decode)


def _record(type_: Any) -> _Codec:
    hints = typing.get_type_hints(type_)
    members = [(field.name, _codec(hints[field.name]), field.default) for field in fields(type_)]

    # Most of the time of an add goes here: what is plain is not called for, what is empty not compared.
    steps = [(name, None if codec is _PLAIN else codec.encode, default) for name, codec, default in members]

    def encode(value: Any) -> Any:
        data = {}
        for name, inner, default in steps:
            each = getattr(value, name)
            if each is default or (default is not MISSING and each == default):
                continue
            data[name] = each if inner is None else inner(each)
        return data

    def decode(data: Any) -> Any:
        return type_(**{name: codec.decode(data[name]) for name, codec, _ in members if name in data})

    return _Codec(encode, decode)
