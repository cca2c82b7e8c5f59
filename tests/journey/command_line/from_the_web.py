#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages by address: what the capture program says and leaves, and how vermilion-cli uses it. The server is one of our own.

usage: from_the_web.py VERMILION_CLI VERMILION_CAPTURE
"""
import http.server
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM, CAPTURE = sys.argv[1:3]
GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
TEXT = "<p>两市昨天在会议中心签署了合作协议，双方将在交通、旅游、教育方面开展合作，市民可以从中得到方便。</p>" * 3
PAGE = f"<!DOCTYPE html><title>两市签署合作协议</title><link rel=stylesheet href=/a.css><h1>两市签署合作协议</h1>{TEXT}<img src=/a.gif>"
REPLIES = {
    "/page": ("text/html; charset=utf-8", PAGE.encode()),
    "/hanging": ("text/html; charset=utf-8", (PAGE + "<img src=/never>").encode()),
    "/gbk": ("text/html; charset=gbk", PAGE.encode("gbk")),
    "/script": ("text/html; charset=utf-8", b"<!DOCTYPE html><body><script>document.body.innerHTML = decodeURIComponent('" + "".join(f"%{b:02X}" for b in PAGE.encode()).encode() + b"')</script>"),
    "/a.css": ("text/css", b"h1 { color: red }"),
    "/a.gif": ("image/gif", GIF),
    "/file.pdf": ("application/pdf", b"%PDF-1.4"),
    "/words.txt": ("text/plain", b"words"),
}
asked = []


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def do_GET(self):
        asked.append(self.path)
        if self.path == "/endless":
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            try:
                while True:
                    self.wfile.write(TEXT.encode())
                    time.sleep(0.05)
            except OSError:
                return
        if self.path == "/never":
            time.sleep(60)
            return
        if self.path in ("/moved", "/to-a-file"):
            self.send_response(302)
            self.send_header("Location", "/page" if self.path == "/moved" else "file:///etc/passwd")
            self.end_headers()
            return
        media_type, body = REPLIES.get(self.path, ("text/html", b"<h1>not here</h1>"))
        self.send_response(200 if self.path in REPLIES else 404)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
folder = pathlib.Path(tempfile.mkdtemp())
home, temp, out = (folder / name for name in ("home", "tmp", "out"))
for each in (home, temp, out):
    each.mkdir()
environment = dict(os.environ, HOME=str(home), TMPDIR=str(temp), VERMILION_CAPTURE=CAPTURE)
for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
    environment.pop(name, None)


def start(path, *options, **more):
    return subprocess.Popen([CAPTURE, path if "://" in path else base + path, "--output", str(out / "page.mhtml"), *options],
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, **more)


def capture(path, *options):
    process = start(path, *options)
    lines = [json.loads(line) for line in process.stdout]
    process.wait()
    return process.returncode, lines


def left_behind():
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path not in (home, temp, out))


def wait_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def a_page_is_saved_whole_with_what_it_shows():
    code, lines = capture("/moved")
    assert code == 0, lines
    states = [line["state"] for line in lines]
    assert states[0] == "loading" and states[-3:] == ["waiting", "saving", "done"], states
    done = lines[-1]
    saved = (out / "page.mhtml").read_bytes()
    assert done["url"] == base + "/page" and done["title"] == "两市签署合作协议" and done["complete"] and done["bytes"] == len(saved), done
    for path in ("/page", "/a.css", "/a.gif"):
        assert f"Content-Location: {base}{path}\r\n".encode() in saved, path
    assert left_behind() == ["out/page.mhtml"], left_behind()
    (out / "page.mhtml").unlink()


def what_cannot_be_had_has_a_code():
    for path, code in (("/missing", "http_status"), ("/file.pdf", "not_a_page"), ("/a.gif", "not_a_page"), ("/words.txt", "not_a_page"), ("/to-a-file", "bad_redirect"),
                       ("http://127.0.0.1:2/", "no_connection"), ("http://no-such-host.invalid/", "host_not_found"), ("file:///etc/passwd", "bad_address")):
        exit_code, lines = capture(path)
        assert exit_code == 1 and lines[-1]["state"] == "error" and lines[-1]["code"] == code, (path, exit_code, lines)
        assert left_behind() == [], left_behind()
    assert capture("/missing")[1][-1]["status"] == 404


def what_never_ends_is_ended():
    exit_code, lines = capture("/endless", "--timeout", "4")
    assert exit_code == 1 and lines[-1]["code"] == "timed_out", lines
    assert left_behind() == [], left_behind()
    exit_code, lines = capture("/hanging", "--timeout", "30", "--wait-idle", "0.5")
    assert exit_code == 0 and lines[-1]["complete"] is False, lines
    (out / "page.mhtml").unlink()


def cancelling_leaves_nothing():
    for how in ("closed", "SIGTERM", "SIGINT"):
        asked.clear()
        process = start("/hanging")
        wait_for(lambda: "/never" in asked)
        if how == "closed":
            process.stdin.close()
        else:
            process.send_signal(getattr(signal, how))
        last = [json.loads(line) for line in process.stdout][-1]
        assert process.wait(20) == 1 and last["code"] == "cancelled", (how, last)
        assert left_behind() == [], (how, left_behind())


def nothing_to_save_to_is_an_error():
    process = subprocess.run([CAPTURE, base + "/page", "--output", str(out / "no" / "page.mhtml")], stdin=subprocess.DEVNULL, capture_output=True, env=environment)
    last = json.loads(process.stdout.splitlines()[-1])
    assert process.returncode == 1 and last["code"] == "cannot_write", last
    assert left_behind() == [], left_behind()


def wrong_usage_says_so():
    for arguments in ([], ["--output", "x"], [base], [base, "--output", "x", "--timeout", "0"], [base, "--output", "x", "--no-such"]):
        assert subprocess.run([CAPTURE, *arguments], stdin=subprocess.DEVNULL, capture_output=True, env=environment).returncode == 2, arguments


def cli(*arguments):
    return subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, env=environment, text=True)


def the_command_line_takes_addresses():
    for path in ("/page", "/gbk", "/script"):
        result = cli("clean", base + path, "--format", "json")
        assert result.returncode == 0, result
        article = json.loads(result.stdout)
        assert article["title"] == "两市签署合作协议" and article["text"].count("会议中心") == 3, article
    project = str(out / "a.vermilion")
    assert cli("new", project, "--author", "甲").returncode == 0
    result = cli("import", project, base + "/moved", base + "/missing", "http://no-such-host.invalid/", "--json")
    answer = json.loads(result.stdout)
    assert result.returncode == 3 and len(answer["added"]) == 1, answer
    assert [failure["error"] for failure in answer["failed"]] == ["server_refused", "host_not_found"], answer
    assert "404" in answer["failed"][0]["message"], answer
    assert cli("check", project).returncode == 0
    result = cli("import", project, base + "/page", "--json")
    assert result.returncode == 0 and json.loads(result.stdout)["duplicates"] == [base + "/page"], result
    result = cli("import", project, base + "/missing")
    assert result.returncode == 1 and base + "/missing" in result.stderr, result
    assert left_behind() == ["out/a.vermilion"], left_behind()


def the_command_line_is_interrupted_cleanly():
    asked.clear()
    process = subprocess.Popen([PROGRAM, "clean", base + "/hanging"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    wait_for(lambda: "/never" in asked)
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 1
    assert b"cancelled" in process.stderr.read()
    wait_for(lambda: left_behind() == ["out/a.vermilion"])


def the_program_ends_with_the_one_that_started_it():
    asked.clear()
    process = subprocess.Popen([PROGRAM, "clean", base + "/hanging"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    wait_for(lambda: "/never" in asked)
    process.kill()
    process.wait()
    # Its own folder is left by a program that is killed; nothing goes on in it.
    wait_for(lambda: not running())


def running():
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and str(temp).encode() in (entry / "environ").read_bytes() and int(entry.name) != os.getpid():
                found.append(entry.name)
        except OSError:
            pass
    return found


def without_the_program_nothing_goes_online():
    asked.clear()
    environment["VERMILION_CAPTURE"] = "/nowhere/vermilion-capture"
    result = cli("clean", base + "/page")
    environment["VERMILION_CAPTURE"] = CAPTURE
    assert result.returncode == 1 and "not there" in result.stderr and asked == [], result


if capture("/page")[1][-1].get("code") == "sandbox":
    print("NOT TESTED: the web engine's sandbox cannot be had here, so that no page is fetched")
    sys.exit(77)
(out / "page.mhtml").unlink()
for test in (a_page_is_saved_whole_with_what_it_shows, what_cannot_be_had_has_a_code, what_never_ends_is_ended, cancelling_leaves_nothing, nothing_to_save_to_is_an_error,
             wrong_usage_says_so, the_command_line_takes_addresses, the_command_line_is_interrupted_cleanly, the_program_ends_with_the_one_that_started_it,
             without_the_program_nothing_goes_online):
    test()
    print(test.__name__)
