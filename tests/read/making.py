"""Makes the sample files of each format: `python -m tests.read.making` writes them anew. The texts are our own."""

from __future__ import annotations

import json
import re
from csv import DictWriter
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document as WordDocument
from openpyxl import Workbook
from pyarrow import Table, parquet
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer

FILES = Path(__file__).parent / "files"
_SPARED = re.compile("thumbnail|theme|customXml|webSettings|fontTable")
"""Parts that the template of Word documents brings along, and a small file does without."""
_NAMED = re.compile(
    rb"<(?:Relationship|Override) [^>]*(?:thumbnail|theme|customXml|webSettings|fontTable)[^>]*/>"
)
TITLE = "India and Israel sign memorandum on defence cooperation"
PARAGRAPHS = (
    "New Delhi, November 5 - India and Israel signed a memorandum of understanding on defence cooperation in Tel Aviv "
    "on Tuesday, November 4, 2025, during the 17th meeting of the Joint Working Group, the Ministry said.",
    "Defence Secretary Rajesh Kumar Singh and Director General Amir Baram co-chaired the meeting. Both sides reviewed "
    "long-term cooperation in training, research and the defence industry, and agreed that it has a firm footing.",
    "The memorandum covers technology sharing, co-development and co-production. The two sides will hold the 18th "
    "meeting of the Joint Working Group in New Delhi in 2026.",
    "India has told its partners in the region that the agreement is directed against no third state, and that it "
    "will inform them of each further step in good time.",
)


def pdf(path: Path, *, columns: int = 2) -> None:
    """Write a release in columns, with running lines, over two pages."""
    styles = getSampleStyleSheet()
    body = ParagraphStyle("body", parent=styles["BodyText"], fontSize=9, leading=11, spaceAfter=6)
    document = BaseDocTemplate(
        str(path), pagesize=A5, title="release_final_v2.docx", author="Ministry of Defence", invariant=1
    )
    width, height = A5
    each = (width - 80 - 16 * (columns - 1)) / columns
    frames = [Frame(40 + i * (each + 16), 60, each, height - 130, 0, 0, 0, 0) for i in range(columns)]
    document.addPageTemplates(PageTemplate("page", frames, onPage=_edges))
    kicker = ParagraphStyle("kicker", parent=styles["Heading1"], fontSize=11)
    story = [
        Paragraph("Press Release", kicker),
        Paragraph(TITLE, ParagraphStyle("title", parent=styles["Heading1"], fontSize=14)),
        Spacer(1, 8),
    ]
    story += [
        Paragraph(text, body) for text in (*PARAGRAPHS, *PARAGRAPHS[1:], *PARAGRAPHS[1:], *PARAGRAPHS[1:])
    ]
    document.build(story)


def _edges(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(40, A5[1] - 30, "Ministry of Defence - Press release 117/2025")
    canvas.drawCentredString(A5[0] / 2, 25, f"Page {document.page} of 2")


def divided(path: Path, *, scanned: bool = True) -> None:
    """Write a page whose lines end in hyphens and joined letters, and one that holds a picture only."""
    canvas = Canvas(str(path), pagesize=A5, invariant=1)
    lines = (
        "The two sides agreed to widen their coop-",
        "eration in the Indo-",
        "Pacific and their long-",
        "term work on train-",
        "ing. Long-term plans follow. A 17-",
        "member team came.",
    )
    for number, line in enumerate(lines):
        canvas.drawString(40, 500 - 14 * number, line)
    canvas.showPage()
    if scanned:
        canvas.rect(40, 40, 300, 400, fill=1)
        canvas.showPage()
    canvas.save()


def unmapped(words: str) -> bytes:
    """Return a PDF file whose only font numbers its glyphs and does not say which letters they are."""
    glyphs = "".join(f"{ord(sign) - 29:04X}" for sign in words)
    drawn = f"BT /F 11 Tf 40 700 Td <{glyphs}> Tj ET"
    return _numbered(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        "/Supplement 0>>/DW 600>>",
    )


def _numbered(*objects: str) -> bytes:
    """Return the PDF file of these objects, the first of which is its root."""
    made, starts = "%PDF-1.4\n", list[int]()
    for number, body in enumerate(objects, 1):
        starts.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n"
    rows = "".join(f"{start:010d} 00000 n \n" for start in starts)
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    end = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF\n"
    return f"{made}{table}{end}".encode("ascii")


def in_private_use(*pages: bool, words: str = PARAGRAPHS[0][:60]) -> bytes:
    """Return a PDF file of pages with these words, in a font whose letters are in private use or in a plain one."""
    made = BytesIO()
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    canvas = Canvas(made, pagesize=A5, pageCompression=0, invariant=1)
    for private in pages:
        canvas.setFont("Vera" if private else "Helvetica", 9)
        canvas.drawString(40, 500, words)
        canvas.showPage()
    canvas.save()
    return re.sub(rb"<([2-7][0-9A-F])> <00\1>", rb"<\1> <F0\1>", made.getvalue())


def mail(*, subject: str = TITLE, text: str | None = None, attached: int = 0) -> EmailMessage:
    """Return a press mail as plain text and as a page, with so many copies of the release attached."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Ministry of Defence <press@mod.example>"
    message["To"] = "desk@paper.example"
    message["Date"] = "Wed, 05 Nov 2025 09:30:00 +0530"
    message["Subject"] = subject
    words = "\n\n".join(PARAGRAPHS[:2]) + "\n\n-- \nPress office, 1 South Block\n"
    message.set_content(words if text is None else text)
    if text is None:
        message.add_alternative("<p>" + "</p><p>".join(PARAGRAPHS[:2]) + "</p>", subtype="html")
    for number in range(attached):
        release = (FILES / "release.pdf").read_bytes()
        message.add_attachment(release, maintype="application", subtype="pdf", filename=f"{number}.pdf")
    return message


FORWARDED = f"""Please see below.

---------- Forwarded message ---------
From: Embassy of Israel <press@embassy.example>
Date: Tue, Nov 4, 2025 at 6:12 PM
Subject: {TITLE}
To: <desk@paper.example>

{PARAGRAPHS[0]}
"""
ANSWER = f"""We shall run it tomorrow.

On Wed, Nov 5, 2025 at 9:30 AM Ministry of Defence <press@mod.example> wrote:
> {PARAGRAPHS[0]}
>
> {PARAGRAPHS[1]}
"""


def mails() -> None:
    """Write a press mail, and a mailbox of it, one that was forwarded and an answer."""
    (FILES / "release.eml").write_bytes(_steady(mail(attached=1)))
    others = mail(subject=f"Fwd: {TITLE}", text=FORWARDED), mail(subject=f"Re: {TITLE}", text=ANSWER)
    start = b"From press@mod.example Wed Nov  5 09:30:00 2025\n"
    box = b"\n".join(start + _steady(message).replace(b"\r\n", b"\n") for message in (mail(), *others))
    (FILES / "press.mbox").write_bytes(box)


def _steady(message: EmailMessage) -> bytes:
    """Return a message with boundaries that are the same in each run."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=={number}==")
    return message.as_bytes()


def tables() -> None:
    """Write the same rows as CSV, Parquet and a workbook: a text, a page and a row without one."""
    texts = "\n\n".join(PARAGRAPHS[:2]), f"<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>", ""
    rows = [
        {
            "nr": number,
            "headline": TITLE,
            "body": text,
            "date": date(2025, 11, 4 + number),
            "outlet": "Harbour Press",
        }
        for number, text in enumerate(texts, 1)
    ]
    with (FILES / "rows.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = DictWriter(stream, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows({**row, "date": f"{row['date']:%d/%m/%Y}"} for row in rows)
    parquet.write_table(Table.from_pylist(rows), FILES / "rows.parquet")
    book = Workbook()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(list(row.values()))
    book.create_sheet("notes").append(["who", "what"])
    book.save(FILES / "rows.xlsx")


def word(path: Path) -> None:
    """Write a release with a title, a list, a table and running lines."""
    document = WordDocument()
    document.core_properties.author, document.core_properties.title = (
        "Ministry of Defence",
        "release_final.docx",
    )
    document.core_properties.created = document.core_properties.modified = datetime(2025, 11, 5, 9, 30)
    section = document.sections[0]
    section.header.paragraphs[0].text = "Ministry of Defence - Press release 117/2025"
    section.footer.paragraphs[0].text = "South Block, New Delhi"
    document.add_heading(TITLE, level=0)
    document.add_paragraph(PARAGRAPHS[0])
    document.add_heading("What was agreed", level=1)
    for item in ("training of officers", "co-production of systems"):
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        [c for row in table.rows for c in row.cells], ("Year", "Meeting", "2026", "18th"), strict=True
    ):
        cell.text = words
    document.add_paragraph(PARAGRAPHS[2])
    whole = BytesIO()
    document.save(whole)
    with ZipFile(whole) as full, ZipFile(path, "w", ZIP_DEFLATED, compresslevel=9) as small:
        for name in full.namelist():
            if not _SPARED.search(name):
                raw = full.read(name)
                content = _NAMED.sub(b"", raw) if name.endswith((".rels", "Types].xml")) else raw
                small.writestr(ZipInfo(name), content, ZIP_DEFLATED, 9)


def texts() -> None:
    """Write a page, a feed, a web archive, JSON and texts."""
    page = (
        f"<!doctype html>\n<html lang=en><head><title>{TITLE} | Harbour Press</title>\n"
        '<meta property="og:site_name" content="Harbour Press">\n<script type="application/ld+json">'
        f'{{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": "2025-11-05T09:30:00+05:30"}}</script>\n'
        "</head>\n"
        f"<body><nav><a href=/>Home</a> <a href=/news>News</a></nav>\n<main><h1>{TITLE}</h1>\n<p>"
        + "</p>\n<p>".join(PARAGRAPHS[:2])
        + "</p>\n<ul><li>training<li>research</ul></main>\n<footer>&copy; Harbour Press</footer></body></html>\n"
    )
    feed = (
        '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbour Press</title>\n'
        "<link>https://press.example/</link>\n"
        f"<item><title>{TITLE}</title><link>https://press.example/1</link><guid>1</guid>\n"
        "<pubDate>Wed, 05 Nov 2025 09:30:00 +0530</pubDate>\n"
        f"<description>&lt;p&gt;{PARAGRAPHS[0]}&lt;/p&gt;</description>\n"
        '<source url="https://wire.example/feed">Sample Wire</source></item>\n</channel></rss>\n'
    )
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://press.example/1\r\n"
        "WARC-Date: 2025-11-05T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    lines = [
        {"id": str(n), "published": "2025-11-05", "title": TITLE, "text": text}
        for n, text in enumerate(PARAGRAPHS)
    ]
    legacy = f"Title: {TITLE}\nPublished: 2025-11-05\n\nThe ministers’ meeting – “a success” – has ended in Tel Aviv.\n"
    (FILES / "page.html").write_text(page, encoding="utf-8")
    (FILES / "feed.xml").write_text(feed, encoding="utf-8")
    (FILES / "page.warc").write_bytes(head.encode() + answer + b"\r\n\r\n")
    (FILES / "lines.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    (FILES / "list.json").write_text(json.dumps(lines, indent=1), encoding="utf-8")
    (FILES / "legacy.txt").write_bytes(legacy.encode("cp1252"))
    front = (
        f'---\ntitle: "{TITLE}"\npublished: 2025-11-05\n---\n\n# {TITLE}\n\n{PARAGRAPHS[0]}\n\n* training\n'
    )
    (FILES / "front.md").write_text(front, encoding="utf-8")


def main() -> None:
    """Write all files."""
    FILES.mkdir(exist_ok=True)
    pdf(FILES / "release.pdf")
    divided(FILES / "divided.pdf")
    mails()
    texts()
    tables()
    word(FILES / "release.docx")


if __name__ == "__main__":
    main()
