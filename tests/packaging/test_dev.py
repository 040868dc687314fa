"""dev.py: what it says and does on machines that lack something, without installing anything."""

import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

import dev

CLEAN_PROJECT = '[project]\nname = "backcare-desktop"\n'


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with nothing but a pyproject.toml."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "BUILD", tmp_path / "build")
    (tmp_path / "pyproject.toml").write_text(CLEAN_PROJECT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def quiet_commands(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been run; making an environment leaves a Python in it."""
    ran: list[list[str]] = []

    def pretend(command: list[str], _complaint: str) -> None:
        ran.append(command)
        if "venv" in command:
            dev.venv_tool("python").parent.mkdir(parents=True)
            dev.venv_tool("python").touch()

    monkeypatch.setattr(dev, "run_quietly", pretend)
    return ran


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be on Linux, whatever this is."""
    monkeypatch.setattr(sys, "platform", "linux")


def become(monkeypatch: pytest.MonkeyPatch, *, root: bool, apt: bool) -> None:
    """Be root or not, on a machine with apt-get or without."""
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0 if root else 1000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}" if apt else None)


# Reading the command line


@pytest.mark.parametrize(
    "argv",
    [["run", "--routine", "desk-break"], ["run", "--", "--routine", "desk-break"]],
    ids=["bare", "after two dashes"],
)
def test_run_hands_its_arguments_to_the_app(argv: list[str]) -> None:
    assert dev.parse(argv).rest == ["--routine", "desk-break"]


def test_test_hands_over_everything_after_the_dashes_even_more_dashes_and_help() -> None:
    assert dev.parse(["test", "--", "-k", "wheel", "--", "--help"]).rest == ["-k", "wheel", "--", "--help"]


@pytest.mark.parametrize("command", ["tour", "contact-sheet"])
def test_pictures_go_to_build_unless_told_otherwise(command: str) -> None:
    assert dev.parse([command]).out == dev.BUILD / command
    assert dev.parse([command, "--out", "pictures"]).out == Path("pictures")


def test_the_contact_sheet_is_drawn_by_the_module_of_the_app_as_it_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "prepare", lambda _libraries: None)
    monkeypatch.setattr(dev, "python", lambda *arguments, **_how: asked.append(arguments) or 0)
    assert dev.main(["contact-sheet", "--out", "/sheet", "--high-contrast", "--only", "bridge"]) == 0
    where = ("-m", "backcare_desktop.app.contact_sheet", "--out", str(Path("/sheet").resolve()))
    assert asked == [(*where, "--high-contrast", "--only", "bridge")]
    assert "The pages are in" in capsys.readouterr().out


@pytest.mark.parametrize("argv", [[], ["dance"], ["check", "--fast"], ["tour", "--out"]])
def test_bad_usage_ends_with_2_and_says_what_is_wrong(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        dev.main(argv)
    assert ended.value.code == 2
    assert "dev.py" in capsys.readouterr().err


@pytest.mark.parametrize("command", dev.COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        dev.main([command, "--help"])
    assert ended.value.code == 0
    assert (dev.COMMANDS[command].__doc__ or "-").splitlines()[0] in " ".join(capsys.readouterr().out.split())


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 0))
    with pytest.raises(SystemExit) as ended:
        dev.main(["check"])
    assert ended.value.code == 1
    assert "needs Python" in capsys.readouterr().err


# What the system lacks


def test_nothing_is_missing_where_every_library_loads() -> None:
    everything = dev.QT_LIBRARIES + dev.X11_LIBRARIES + dev.WAYLAND_LIBRARIES
    assert dev.missing_packages(everything, probe=lambda _: True) == []


def test_missing_libraries_are_named_by_their_packages() -> None:
    absent = {"libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libpulse.so.0"}
    packages = dev.missing_packages(
        dev.QT_LIBRARIES + dev.X11_LIBRARIES, probe=lambda soname: soname not in absent
    )
    assert packages == ["libpulse0", "libxcb-icccm4", "libxcb-keysyms1"]


def test_fonts_and_the_venv_module_count_as_packages_too() -> None:
    packages = dev.missing_packages((), fonts=False, venv_module=False)
    assert packages == ["fonts-dejavu-core", f"python3.{sys.version_info.minor}-venv"]


def test_a_library_that_is_nowhere_does_not_load() -> None:
    assert not dev.can_load("libno-such-thing.so.99")


def test_the_display_decides_which_libraries_a_window_needs() -> None:
    assert dev.display_libraries({}) == dev.QT_LIBRARIES
    assert dev.display_libraries({"DISPLAY": ":0"}) == dev.QT_LIBRARIES + dev.X11_LIBRARIES
    assert set(dev.WAYLAND_LIBRARIES) <= set(dev.display_libraries({"WAYLAND_DISPLAY": "wayland-0"}))


def test_any_folder_with_a_font_will_do(tmp_path: Path) -> None:
    (tmp_path / "fonts/truetype").mkdir(parents=True)
    (tmp_path / "fonts/truetype/README").touch()
    assert not dev.has_font([tmp_path / "nowhere", tmp_path / "fonts"])
    (tmp_path / "fonts/truetype/Plain.TTF").touch()
    assert dev.has_font([tmp_path / "nowhere", tmp_path / "fonts"])


def test_fonts_are_looked_for_where_the_desktop_puts_them() -> None:
    folders = dev.font_folders({"XDG_DATA_DIRS": "/opt/share:/usr/share", "XDG_DATA_HOME": "/me/share"})
    assert folders[:3] == [Path("/me/share/fonts"), Path("/opt/share/fonts"), Path("/usr/share/fonts")]


@pytest.mark.usefixtures("linux")
def test_without_root_the_one_command_is_printed_and_nothing_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    become(monkeypatch, root=False, apt=True)
    monkeypatch.setattr(dev, "system_gaps", lambda _: ["libpulse0", "libxcb-icccm4"])
    monkeypatch.setattr(dev, "apt_get", lambda *_: pytest.fail("apt-get ran"))
    with pytest.raises(SystemExit) as ended:
        dev.ensure_system(dev.QT_LIBRARIES)
    assert ended.value.code == 1
    said = capsys.readouterr().err
    assert "sudo apt-get update && sudo apt-get install --yes libpulse0 libxcb-icccm4\n" in said


@pytest.mark.usefixtures("linux")
def test_elsewhere_than_debian_the_packages_are_named_without_a_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    become(monkeypatch, root=True, apt=False)
    monkeypatch.setattr(dev, "system_gaps", lambda _: ["libpulse0"])
    with pytest.raises(SystemExit):
        dev.ensure_system(dev.QT_LIBRARIES)
    said = capsys.readouterr().err
    assert "libpulse0" in said
    assert "apt-get" not in said


def pretend_apt(monkeypatch: pytest.MonkeyPatch, answers: list[int]) -> list[str]:
    """Replace apt-get by one that ends with the given statuses in turn; gives the list of what was asked."""
    asked: list[str] = []
    statuses = iter(answers)

    def apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
        asked.append(arguments[0])
        return subprocess.CompletedProcess(arguments, next(statuses), "", "E: Unable to locate package")

    monkeypatch.setattr(dev, "apt_get", apt_get)
    gaps = iter([["libpulse0"], []])
    monkeypatch.setattr(dev, "system_gaps", lambda _: next(gaps))
    become(monkeypatch, root=True, apt=True)
    return asked


@pytest.mark.parametrize(
    ("answers", "asked_for"), [([0], ["install"]), ([100, 0, 0], ["install", "update", "install"])]
)
def test_root_gets_the_packages_installed_with_fresh_lists_if_need_be(
    monkeypatch: pytest.MonkeyPatch, answers: list[int], asked_for: list[str]
) -> None:
    asked = pretend_apt(monkeypatch, answers)
    dev.ensure_system(dev.QT_LIBRARIES)
    assert asked == asked_for


def test_when_apt_get_gives_up_its_own_words_are_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_apt(monkeypatch, [100, 0, 100])
    with pytest.raises(SystemExit) as ended:
        dev.ensure_system(dev.QT_LIBRARIES)
    assert ended.value.code == 1
    assert "Unable to locate package" in capsys.readouterr().err


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_bring_their_own_libraries(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert dev.system_gaps(dev.QT_LIBRARIES) == []
    assert dev.has_display({})


# The environment


def test_the_first_time_an_environment_is_made_and_the_project_installed(
    quiet_commands: list[list[str]],
) -> None:
    dev.ensure_environment()
    assert [command[1:3] for command in quiet_commands] == [["-m", "venv"], ["-m", "pip"]]
    assert quiet_commands[1][-1] == ".[dev]"


def test_nothing_is_installed_again_while_the_project_asks_for_the_same(
    quiet_commands: list[list[str]],
) -> None:
    dev.ensure_environment()
    quiet_commands.clear()
    dev.ensure_environment()
    assert quiet_commands == []


def test_a_changed_pyproject_is_installed_into_the_same_environment(
    quiet_commands: list[list[str]], checkout: Path
) -> None:
    dev.ensure_environment()
    quiet_commands.clear()
    (checkout / "pyproject.toml").write_text(CLEAN_PROJECT + "# more\n", encoding="utf-8")
    dev.ensure_environment()
    assert [command[1:3] for command in quiet_commands] == [["-m", "pip"]]


def test_the_packaging_tools_come_on_top_and_are_remembered_apart(quiet_commands: list[list[str]]) -> None:
    dev.ensure_environment()
    dev.ensure_environment("package")
    assert quiet_commands[-1][-1] == ".[package]"
    quiet_commands.clear()
    dev.ensure_environment()
    dev.ensure_environment("package")
    assert quiet_commands == []


def test_an_install_that_went_wrong_shows_what_pip_said_and_is_tried_again(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        dev.run_quietly([sys.executable, "-c", "raise SystemExit('no such wheel')"], "pip could not")
    assert ended.value.code == 1
    assert "pip could not:\nno such wheel" in capsys.readouterr().err
    assert not dev.is_current("dev")


# The commands


def test_run_without_a_display_says_so_in_one_sentence_and_tours(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    toured: list[Path] = []
    monkeypatch.setattr(dev, "tour", lambda arguments: toured.append(arguments.out) or 0)
    assert dev.main(["run"]) == 0
    assert toured == [checkout / "build/tour"]
    said = capsys.readouterr().out
    assert said.startswith("No display here")
    assert str(checkout / "build/tour") in said
    assert said.count("\n") == 1


def test_check_runs_every_tool_and_is_red_when_one_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "prepare", lambda _: None)

    def tool(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        red = Path(command[0]).stem == "mypy"
        return subprocess.CompletedProcess(command, int(red), "x.py:1: error\n" if red else "", "")

    monkeypatch.setattr(dev.subprocess, "run", tool)
    assert dev.check(Namespace()) == 1
    said = capsys.readouterr().out
    assert said.splitlines()[:3] == ["ok   ruff format", "ok   ruff check", "FAIL mypy"]
    assert "x.py:1: error" in said
    assert "ok   import contracts" in said


def test_interrupting_a_command_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Namespace) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(dev.COMMANDS, "bench", interrupted)
    assert dev.main(["bench"]) == 130
