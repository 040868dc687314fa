"""Standard output carries the lines alone, whatever an engine prints."""

import subprocess
import sys

NOISY = """
import os
from PySide6.QtCore import QCoreApplication
from backcare_desktop.app.speaking.pipe import Pipe, claim_standard_streams
app = QCoreApplication([])
pipe = Pipe(claim_standard_streams())
os.write(1, b"ALSA noise\\n")
print("more noise", flush=True)
assert os.read(0, 10) == b"", "whoever reads standard input takes no request away"
pipe.request_came.connect(lambda asked: pipe.write({"is": asked.get("do", "nonsense")}))
pipe.closed.connect(app.quit)
pipe.start()
app.exec()
pipe.write({"is": "over"})
"""


def test_noise_goes_to_standard_error_and_every_request_is_told():
    asked = b'{"do":"stop"}\nnoise\n{"do":"quit"}\n{"do":"cut in tw'
    done = subprocess.run(
        [sys.executable, "-c", NOISY], input=asked, capture_output=True, timeout=20, check=True
    )
    assert done.stdout.splitlines() == [
        b'{"is":"stop"}',
        b'{"is":"nonsense"}',
        b'{"is":"quit"}',
        b'{"is":"over"}',
    ]
    assert b"ALSA noise\n" in done.stderr
    assert b"more noise\n" in done.stderr
