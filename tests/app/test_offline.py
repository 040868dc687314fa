"""Nothing goes over a network; local sockets by path are no network."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from backcare_desktop.app.offline import NetworkUseError

PACKAGE = Path(__file__).parents[2] / "backcare_desktop"


def test_the_suite_itself_cannot_reach_a_network():
    with pytest.raises(NetworkUseError), socket.socket() as tried:
        tried.connect(("127.0.0.1", 9))
    with pytest.raises(NetworkUseError):
        socket.getaddrinfo("localhost", 80)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no local sockets in this Python")
def test_local_sockets_stay_allowed(tmp_path: Path):
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "s"))
        server.listen(1)
        client.connect(str(tmp_path / "s"))


def test_no_module_names_a_network_class():
    forbidden = (
        "QTcpSocket",
        "QUdpSocket",
        "QNetworkAccessManager",
        "QSslSocket",
        "urllib.request",
        "http.client",
    )
    for file in PACKAGE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert not [name for name in forbidden if name in text], file


def test_importing_the_app_opens_no_socket():
    code = (
        "import sys; seen=[]; sys.addaudithook(lambda e, a: seen.append(e) if e.startswith('socket.') else None);"
        "import backcare_desktop.app.composition; assert not seen, seen"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=PACKAGE.parent)
