"""Which organisation a name means: one body, one key, whatever it is called (`../shared/design/identity.md`, README.md).

>>> from extractor.context.identity import identify
>>> identify("Huyện uỷ Quảng Trạch", date="2019-11-05").key
'db:huyen-quang-trach-454a'
>>> identify("Đảng bộ huyện").key is None
True
"""

from extractor.context.identity.identify import Identity, identify, look_up

__all__ = ["Identity", "identify", "look_up"]
