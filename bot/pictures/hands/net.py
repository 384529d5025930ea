"""Running one of the two models."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

_BUNDLE = Path(__file__).with_name("models") / "hand_landmarker.task"
PALMS, LANDMARKS = "hand_detector.tflite", "hand_landmarks_detector.tflite"
"""The models inside the bundle, which is a ZIP archive."""


class Net:
    """A model, ready to run on one thread."""

    def __init__(self, name: str) -> None:
        from ai_edge_litert.interpreter import Interpreter

        with ZipFile(_BUNDLE) as bundle:
            self._content = bundle.read(name)
        self._interpreter: Any = Interpreter(model_content=self._content, num_threads=1)
        self._interpreter.allocate_tensors()
        self._input = self._interpreter.get_input_details()[0]["index"]
        self._outputs = [detail["index"] for detail in self._interpreter.get_output_details()]

    def __call__(self, pixels: Floats) -> list[Floats]:
        """Return the outputs for one picture, height × width × 3, from 0 to 1."""
        self._interpreter.set_tensor(self._input, pixels[None].astype("float32"))
        self._interpreter.invoke()
        return [self._interpreter.get_tensor(index)[0] for index in self._outputs]
