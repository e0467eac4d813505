"""`once`: a value of an object that is found when it is first asked for, and kept.

As `functools.cached_property`, without the lock that it takes until Python 3.12: an article's numbers ask for fifty thousand such values.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from functools import cached_property as once
else:
    class once:
        """For methods of classes whose objects have a `__dict__`.

        >>> class Text:
        ...     @once
        ...     def size(self): print("counting"); return 3
        >>> text = Text(); text.size + text.size
        counting
        6
        """

        def __init__(self, find: Any) -> None:
            self.find, self.__doc__ = find, find.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self.name = name

        def __get__(self, asked: Any, owner: type | None = None) -> Any:
            if asked is None:
                return self
            found = asked.__dict__[self.name] = self.find(asked)
            return found


__all__ = ["once"]
