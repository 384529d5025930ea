"""Training: from the project's own posts, the same every time."""

from pathlib import Path

import pytest

from bot.content import loader
from bot.screening import training
from bot.screening.engine.model import Model
from bot.screening.engine.outcome import ScreenVerdict
from bot.screening.engine.screener import MODEL_FILE

CONTENT = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="module")
def samples() -> list[training.Sample]:
    """The samples of the real training posts."""
    return training.samples(loader.load(CONTENT))


def test_training_again_gives_the_model_that_is_shipped(samples: list[training.Sample]) -> None:
    """The model in the content is what ``make train`` writes; nobody edits it by hand."""
    assert training.fit(samples) == Model.read(CONTENT / MODEL_FILE)


def test_a_few_hundred_posts_of_every_verdict_are_learned_from(
    samples: list[training.Sample],
) -> None:
    """Each verdict is taught by dozens of posts."""
    for verdict in ScreenVerdict:
        assert sum(sample.verdict is verdict for sample in samples) > 50


def test_no_feature_carries_a_name(samples: list[training.Sample]) -> None:
    """The model cannot learn whom a post is about."""
    features = {name for sample in samples for name in sample.features}
    assert len(features) < 120
    assert not any(name in feature for feature in features for name in ("badrun", "suryono"))


def test_a_malformed_training_post_is_reported_with_its_file(tmp_path: Path) -> None:
    """The error names the file."""
    folder = tmp_path / training.FOLDER
    folder.mkdir(parents=True)
    (folder / "dunia.yaml").write_text((CONTENT / training.FOLDER / "dunia.yaml").read_text())
    (folder / "salah.yaml").write_text("- entahlah: teks\n")
    library = loader.load(CONTENT)
    object.__setattr__(library, "root", tmp_path)
    with pytest.raises(ValueError, match=r"salah\.yaml"):
        training.samples(library)
