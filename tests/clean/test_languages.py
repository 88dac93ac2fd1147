"""Which paragraphs are read: those in English, and what cannot be told; all texts are our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.clean import clean
from accord.model.documents import Document, DocumentId
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, ranked
from accord.ontology.page_rules import PageRules
from benchmarks.dates import rows
from tests.clean.conftest import PageOf

FOREIGN = {
    "fr": "Les ministres des affaires étrangères du Pérou et du Chili ont signé un accord sur les ports.",
    "es": "Los ministros de Defensa de ambos países firmaron el martes un acuerdo sobre los puertos.",
    "pt": "Os ministros dos dois países assinaram na terça-feira um acordo sobre os portos da região.",
    "it": "I ministri della difesa dei due paesi hanno firmato martedì un accordo sui porti della regione.",
    "de": "Die Minister beider Staaten haben am Dienstag in Lima ein Abkommen über die Häfen unterzeichnet.",
    "nl": "De ministers van beide landen hebben dinsdag een overeenkomst over de havens ondertekend.",
    "sv": "Ministrarna från de båda länderna undertecknade på tisdagen ett avtal om hamnarna i regionen.",
    "pl": "Ministrowie obu państw podpisali we wtorek w Limie umowę o współpracy w sprawie portów morskich.",
    "cs": "Ministři obou zemí podepsali v úterý v Limě dohodu o spolupráci při správě námořních přístavů.",
    "ro": "Miniștrii celor două țări au semnat marți la Lima un acord privind porturile din regiune.",
    "hu": "A két ország miniszterei kedden Limában megállapodást írtak alá a térség kikötőinek használatáról.",
    "fi": "Maiden ministerit allekirjoittivat tiistaina Limassa sopimuksen alueen satamien yhteisestä käytöstä.",
    "tr": "İki ülkenin bakanları salı günü Lima'da bölgedeki limanların ortak kullanımına ilişkin anlaşmayı imzaladı.",
    "id": "Kedua menteri itu bisa menandatangani perjanjian karena pelabuhan harus diperbaiki tahun depan, katanya.",
    "vi": "Các bộ trưởng của hai nước hôm thứ Ba đã ký một thỏa thuận về các cảng biển trong khu vực.",
    "sw": "Mawaziri wa nchi hizo mbili walitia saini siku ya Jumanne makubaliano kuhusu bandari za eneo hilo.",
    "ru": "Министры обеих стран подписали во вторник в Лиме соглашение о сотрудничестве в морских портах.",
    "uk": "Міністри обох країн підписали у вівторок у Лімі угоду про співпрацю в морських портах регіону.",
    "el": "Οι υπουργοί των δύο χωρών υπέγραψαν την Τρίτη στη Λίμα συμφωνία για τα λιμάνια της περιοχής.",
    "ar": "وقع وزيرا خارجية البلدين يوم الثلاثاء في ليما اتفاقا بشأن التعاون في الموانئ البحرية.",
    "he": "שרי החוץ של שתי המדינות חתמו ביום שלישי בלימה על הסכם לשיתוף פעולה בנמלי הים.",
    "fa": "وزیران دو کشور روز سه شنبه در لیما توافقنامه همکاری در بندرهای دریایی را امضا کردند.",
    "hi": "दोनों देशों के मंत्रियों ने मंगलवार को लीमा में समुद्री बंदरगाहों पर सहयोग के समझौते पर हस्ताक्षर किए।",
    "bn": "দুই দেশের মন্ত্রীরা মঙ্গলবার লিমায় সমুদ্র বন্দর নিয়ে সহযোগিতার চুক্তিতে স্বাক্ষর করেছেন।",
    "th": "รัฐมนตรีของทั้งสองประเทศลงนามข้อตกลงความร่วมมือเรื่องท่าเรือเมื่อวันอังคารที่กรุงลิมา",
    "zh": "两国部长星期二在利马签署了关于海港合作的协议,并同意明年再次会晤。",
    "ja": "両国の大臣は火曜日にリマで港湾協力に関する協定に署名し、来年再び会うことで合意した。",
    "ko": "양국 장관은 화요일 리마에서 항만 협력에 관한 협정에 서명하고 내년에 다시 만나기로 했다.",
}
ENGLISH = "The ministers of Peru and Chile met in Lima on Tuesday and signed the pact on the ports."
NAMES = "Juan Pérez, Lucía Fernández de la Torre, Société Générale, Crédit Agricole, Rodrigo Gómez Núñez"


@pytest.mark.parametrize(("language", "text"), FOREIGN.items())
def test_another_language_is_told_and_not_read(page_of: PageOf, language: str, text: str) -> None:
    page = page_of(f"{text}\n\n{text}")
    assert (page.sentences, page.document.language, page.unsupported) == ((), language, language)
    assert {f.kind for f in page.furniture} == {f"language/{language}"}


@pytest.mark.parametrize(("language", "text"), FOREIGN.items())
def test_a_mixed_text_is_read_where_it_is_english(page_of: PageOf, language: str, text: str) -> None:
    page = page_of(f"{ENGLISH}\n\n{text}\n\n{ENGLISH}")
    assert [s.span.of(page.document.text) for s in page.sentences] == [ENGLISH, ENGLISH]
    assert [f.span.of(page.document.text) for f in page.furniture] == [text]
    assert (page.document.language, page.unsupported) == ("en", None)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        NAMES,
        "Oui.",
        f"Those present were:\n\n{NAMES}\n\n{NAMES}",
        "Shr 12 cts vs 34 cts\n    Net 787,000 vs 2,250,000\n    Revs 23.6 mln vs 23.6 mln",
        "- Chief Gary Batton\n- President Kevin Killer\n- Governor Reggie Wassana",
        f"The firms {NAMES} said they plan to bid.",
        "Buenos Aires, Rio de Janeiro",
        "",
    ],
)
def test_english_names_and_lists_are_read(page_of: PageOf, text: str) -> None:
    page = page_of(text, title="Ports")
    assert [f for f in page.furniture if f.kind.startswith("language")] == []
    assert page.unsupported is None


def test_short_lines_of_a_foreign_text_go_with_it(page_of: PageOf) -> None:
    page = page_of(f"Lima\n\n{FOREIGN['fr']}\n\nÀ suivre\n\n{FOREIGN['fr']}", title="Ports ouverts")
    assert (page.sentences, page.unsupported) == ((), "fr")


def test_furniture_inside_a_foreign_paragraph_stays_what_it_is(page_of: PageOf) -> None:
    page = page_of(f"{ENGLISH}\n\n{FOREIGN['fr']}[12] {FOREIGN['fr']}")
    assert [f.kind for f in page.furniture] == ["language/fr", "footnote", "language/fr"]


def test_the_text_decides_against_its_markup(rules: PageRules) -> None:
    given = Metadatum(MetadataField.LANGUAGE, "es", MetadataBasis.MARKUP, "html[lang]")
    page = clean(Document(DocumentId("d"), ENGLISH, "", language="es", metadata=(given,)), rules)
    assert page.document.language == "en"
    assert [m.value for m in ranked(page.document.metadata, MetadataField.LANGUAGE)] == ["en", "es"]


@pytest.mark.shared
@pytest.mark.parametrize("part", ["gold/dev/documents.jsonl", "gold/train/documents.jsonl"])
def test_no_english_report_is_refused(shared: Path, rules: PageRules, part: str) -> None:
    dutch_titles = 8 if "train" in part else 0  # of treaties, whose texts are English
    found = [clean(_document(row), rules) for row in rows(shared / part)]
    assert [page.document.id for page in found if page.unsupported] == []
    apart = [f for page in found for f in page.furniture if f.kind.startswith("language")]
    assert [f.kind for f in apart] == ["language/nl"] * dutch_titles


def _document(row: dict[str, str | None]) -> Document:
    text = "\n\n".join(part for part in (row["title"], row["text"]) if part)
    return Document(DocumentId(str(row["id"])), text, "", title=row["title"])
