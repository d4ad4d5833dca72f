"""Records that the lists of the tests show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Page, Site

PAPERS = """\
# Papers

:::{publication} Delta
:key: delta
:authors: Wei Liu; Ann Lee
:venue: ICML 2025
:date: 2025-03
:type: conference-paper
:selected:
:keywords: rings
:::

:::{publication} Alpha
:key: alpha
:authors: Bo Chen
:venue: Annals of Rings
:date: 2023
:type: article
:keywords: Rings; ideals
:weight: -1
:::

:::{publication} Beta
:key: beta
:authors: Ann Lee
:venue: In Findings of ACL, 2023
:date: 2023
:type: conference-paper
:selected:
:::

:::{publication} Gamma
:key: gamma
:authors: Ann Lee
:status: in-preparation
:::

:::{publication} Secret
:key: secret
:date: 2025
:hidden:
:::
"""

NEWS = """\
# News

:::{news} 2025-06
:key: june
:event: talk
:tags: travel

June.
:::

:::{news} 2024-01
:key: january
:event: accepted
:pin:

January.
:::

:::{news} 2024-05
:key: may
:event: accepted

May.
:::
"""

AWARDS = """\
# Awards

:::{award} Prize
:date: 2020
:awarder: Academy
:selected:
:::

:::{award} Medal
:date: 2022
:awarder: Society
:::
"""


def page_with(site: Site, markup: str) -> Page:
    site.write(papers=PAPERS, news=NEWS, awards=AWARDS, index=f"# Home\n\n{markup}")
    return site.build().html()
