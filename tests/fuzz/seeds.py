#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the inputs that fuzzers begin with into corpus/: well-formed examples of every format, written for this.

usage: tests/fuzz/seeds.py        (names begin with "seed-"; files with other names are what campaigns found worth keeping)
"""
import gzip
import io
import pathlib
import zipfile
import zlib

HERE = pathlib.Path(__file__).parent

CHINESE = "锦川市委书记沈怀瑾昨日会见了云溪县党政代表团一行，双方签署了合作备忘录。"
ENGLISH = "The mayor of Jinchuan met the delegation from Yunxi on Tuesday, and both sides signed a memorandum."

PAGE = f"""<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>两地签署备忘录_锦川日报</title>
<meta property="og:title" content="两地签署备忘录"><link rel="canonical" href="https://news.example/2024/03/05/1.html">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"两地签署备忘录","datePublished":"2024-03-05T08:30:00+08:00","author":{{"name":"方青"}}}}</script>
<style>p {{ color: red }}</style></head><body><div class="nav"><a href="/">首页</a> &gt; <a href="/n">新闻</a></div>
<h1>两地签署备忘录</h1><div class="info">2024-03-05 08:30 来源：锦川日报 记者 方青</div>
<div class="article"><p>本报讯 {CHINESE}</p><p>一是共建&nbsp;码头；<b>二是</b>互派教师&mdash;&mdash;三是 &#x20BB7;野市 cafe&#769;。<br>{CHINESE}</p>
<table><tr><td>甲</td><td>乙</td></tr></table><ul><li>第一点<li>第二点</ul><blockquote>{CHINESE}</blockquote>
<figure><img src="a.png"><figcaption>签约现场</figcaption></figure></div><p class="editor">责任编辑：石白</p>
<div class="related"><a href="2">相关阅读</a></div><div style="display:none">看不见</div><footer>版权所有 &copy; 2024</footer></body></html>"""


def put(name, seed, data):
    folder = HERE / "corpus" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"seed-{seed}").write_bytes(data.encode() if isinstance(data, str) else data)


def pages():
    put("HtmlPage", "page", PAGE)
    put("HtmlPage", "gbk", PAGE.replace("utf-8", "gb2312").encode("gb18030"))
    put("HtmlPage", "utf16", b"\xff\xfe" + PAGE.encode("utf-16-le"))
    put("HtmlPage", "english", f"<html><body><article><h2>Memo</h2><p>{ENGLISH} {ENGLISH}</p><p>By Jane Roe, 5 March 2024. {ENGLISH}</p></article>"
                               "<iframe>a &amp; b</iframe><noscript><p>no</p></noscript><template><p>t</p></template></body></html>")
    put("HtmlPage", "soup", f"<table>{ENGLISH}<tr><td><p>a<b>b<i>c</b>d</i>e<svg><title>t</title></svg><!-- c --><p>\r\n{ENGLISH}\0<li>{CHINESE}")
    put("HtmlPage", "pager", f"<div id=c><p>{CHINESE}{CHINESE}</p></div><div class=page><a href=1.html>1</a> <span>2</span> <a href=3.html>下一页</a></div>")
    put("TextDump", "chinese", f"首页 | 新闻 | 图片\n两地签署备忘录\n2024-03-05 08:30 来源：锦川日报\n　　{CHINESE}\n　　一是共建码头。\n责任编辑：石白\n相关阅读\n・旧闻一则\n版权所有")
    put("TextDump", "english", f"Home\nNews\n\nA memorandum\nBy Jane Roe\nMarch 5, 2024\n\n{ENGLISH}\n\n{ENGLISH} {ENGLISH}\nShare\nCopyright 2024\n")
    put("TextDump", "gbk", f"两地签署\r\n{CHINESE}\r\n{CHINESE}".encode("gbk"))


def mhtml():
    def of(body, encoding):
        return (f'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/1\r\nSubject: memo\r\nDate: Tue, 5 Mar 2024 08:30:00 -0000\r\nMIME-Version: 1.0\r\n'
                f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-ID: <f@x>\r\n'
                f'Content-Transfer-Encoding: {encoding}\r\nContent-Location: https://news.example/1\r\n\r\n').encode() + body + \
            (b'\r\n------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://news.example/a.png\r\n\r\niVBORw0KGgo=\r\n'
             b'------b\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:css@x\r\n\r\np { color: red }\r\n------b--\r\n')
    import quopri
    import base64
    put("MhtmlFile", "quoted", of(quopri.encodestring(PAGE.encode()).replace(b"\n", b"\r\n"), "quoted-printable"))
    put("MhtmlFile", "base64", of(base64.encodebytes(PAGE.encode()).replace(b"\n", b"\r\n"), "base64"))
    put("MhtmlFile", "binary", of(PAGE.encode("utf-8"), "binary"))


def record(kind, uri, body, more=""):
    body = body if isinstance(body, bytes) else body.encode()
    return (f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{zlib.crc32(body):08x}-0000-4000-8000-000000000000>\r\nWARC-Date: 2024-03-05T08:30:00Z\r\n"
            f"WARC-Target-URI: {uri}\r\n{more}Content-Length: {len(body)}\r\n\r\n").encode() + body + b"\r\n\r\n"


def response(body, head="HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"):
    return head.encode() + b"\r\n" + (body if isinstance(body, bytes) else body.encode())


def chunked(body):
    return b"".join(b"%x\r\n%s\r\n" % (len(body[i:i + 400]), body[i:i + 400]) for i in range(0, len(body), 400)) + b"0\r\n\r\n"


def archives():
    small = f"<html><h1>A memorandum</h1><p>{ENGLISH} {ENGLISH}</p><img src=/a.png></html>"
    http = "application/http;msgtype=response"
    kind = f"Content-Type: {http}\r\n"
    plain = record("warcinfo", "", "software: none\r\n", "Content-Type: application/warc-fields\r\n") + record("response", "https://news.example/1", response(small), kind) \
        + record("response", "https://news.example/a.png", response(b"\x89PNG\r\n\x1a\n", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"), kind)
    coded = record("response", "https://news.example/2", response(chunked(gzip.compress(small.encode(), mtime=0)),
                   "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"), kind)
    repeat = record("revisit", "https://news.example/3", response("", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"), kind + "WARC-Refers-To-Target-URI: https://news.example/1\r\n") \
        + record("response", "https://news.example/4", "HTTP/1.1 301 Moved\r\nLocation: /1\r\n\r\n", kind)
    text = record("conversion", "https://news.example/5", ENGLISH, "Content-Type: text/plain\r\n") + record("resource", "file:///a.html", small, "Content-Type: text/html\r\n")
    put("WarcFile", "plain", plain)
    put("WarcFile", "coded", coded)
    put("WarcFile", "repeat", plain + repeat + text)
    put("WarcFile", "gzip", b"".join(gzip.compress(part, mtime=0) for part in (plain, coded)))
    put("WarcFile", "members", b"\x00\x01\x00" + plain + coded)
    for number, coding in enumerate(("gzip", "x-gzip", "deflate")):
        packed = gzip.compress(small.encode(), mtime=0) if "gzip" in coding else zlib.compress(small.encode())
        put("WarcFile", f"coding-{coding}", bytes([1, number]) + packed)
    put("WarcFile", "response", b"\x02" + response(chunked(small.encode()), "HTTP/1.1 200\r\nContent-Type: Text/HTML;charset=GBK\r\nTransfer-Encoding: chunked\r\n"))
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in (("datapackage.json", '{"profile":"data-package","wacz_version":"1.1.1"}'),
                           ("pages/pages.jsonl", '{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://news.example/1","ts":"2024-03-05T08:30:00Z","title":"A memorandum"}\n'),
                           ("archive/data.warc", plain)):
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 8, 30, 0)), data)
    put("WaczFile", "zip", whole.getvalue())

    def entry(which, how, data):
        return bytes([which, how]) + len(data).to_bytes(2, "big") + data
    put("WaczFile", "made", entry(0, 0, plain[:4000]) + entry(2, 0, b'{"url":"https://news.example/1"}\n'))
    put("WaczFile", "climbing", entry(0, 4, plain[:900]) + entry(6, 0, b"x"))
    put("WaczFile", "link", entry(0, 4, plain[:900]) + entry(4, 0x38, b"/etc/passwd"))


def tables():
    put("CsvRows", "raw", b"\x03" + f'\ufeffa,b,c\r\n1,"two ""quoted"" words","line\r\nend"\r\n\'=SUM(A1),,{CHINESE}\r\n'.encode())
    put("CsvRows", "semicolons", b"\x00" + "a;b\n1;2\n\n\"x\";\n".encode())
    put("CsvRows", "rows", b"\x07\x02\x01x\x01y\x01z" + b"".join(bytes([len(cell)]) + cell for cell in (b"=1", b"'", b"a\"b", b"\r", b"\n", b",", b"\t", "＝".encode(), b"")))
    rows = "article_id,annotation_id,tag,start,end,quote,group_id,item,note,author,entity,office\n"
    put("AnnotationRows", "new", b"\x00" + (rows + "@article,,place,0,3,锦川市,,,批注,甲,锦川,\n@article,,commitment,23,29,,l,1,,丙,,\n@article,,commitment,30,33,,l,2,,丙,,\n").encode())
    put("AnnotationRows", "update", b"\x01" + (rows + "@article,@annotation,person,7,10,沈怀瑾,,,改了,甲,沈怀瑾,书记\n").encode())
    put("AnnotationRows", "attributes", b"\x00" + "annotation_id,name,value,entity_id\n@annotation,office,市委书记,\n@annotation,affiliation,锦川市,\n".encode())
    put("AnnotationRows", "full", b"\x00" + "format,article_id,text_sha256,annotation_id,fragment,tag,start,end,quote,status,layer,origin\nvermilion-csv/1,@article,@text,a1,1,person,7,10,,active,author,human\nvermilion-csv/1,@article,@text,a1,2,person,12,15,,suggested,agreed,rule\n".encode())


def codebooks():
    put("CodebookFile", "json", '{"format":"vermilion-codebook/1","name":"news","tags":[{"name":"person","label":{"en":"Person","zh":"人物"},"colour":"#c62828","colour_dark":"#ff8a80",'
        '"key":"1","names_entities":true,"attributes":[{"name":"office","type":"choice","choices":[{"en":"mayor","zh":"市长"}]},{"name":"since","type":"date"}]},'
        '{"name":"mayor","parent":"person","is_list":true},{"name":"old","is_retired":true,"merged_into":"mayor"}]}')
    put("CodebookFile", "small", '{"tags":[{"name":"a"},{"name":"b","parent":"a","definition":{"en":"x\\u00e9\\ud83d\\ude00"}}]}')
    put("CodebookFile", "csv", "tag,parent,label_en,label_zh,key,colour,is_list,merged_into\nperson,,Person,人物,1,#c62828,yes,\nmayor,person,,,,,,\nold,,,,,,,mayor\n")
    put("SiteRules", "json", '{"format":"vermilion-site-rules/1","rules":[{"site":"https://www.news.example/1","path":"div.article > p.editor","wanted":"dropped"},'
        '{"id":"019012ab-0000-7000-8000-000000000000","site":"锦川日报","path":"div#main","wanted":"kept"}]}')
    put("SiteRules", "path", "div#main.article.text > section > p.editor")
    put("SiteRules", "address", "https://WWW.News.Example:8080/a?b#c")


def others():
    for number, charset in enumerate(("utf-8", "gbk", "gb18030", "big5", "euc-jp", "shift_jis", "iso-2022-jp", "euc-kr", "utf-16-le", "utf-16-be", "cp1252")):
        words = {"euc-jp": "京都の市長は協定に署名した。ｱｲｳ", "shift_jis": "京都の市長は協定に署名した。ｱｲｳ", "iso-2022-jp": "京都の市長は abc 協定に", "euc-kr": "시장은 협정에 서명했다", "cp1252": "caf\u00e9 \u201cquoted\u201d \u20ac",
                 "big5": "市長簽署了備忘錄，雙方同意。"}.get(charset, CHINESE)
        put("Charset", charset, bytes([number]) + words.encode(charset))
    put("Charset", "guess-gbk", b"\xff" + CHINESE.encode("gbk"))
    put("Charset", "guess-meta", b"\xff" + b'<?xml version="1.0" encoding="gb2312"?><meta http-equiv=content-type content="text/html; charset=big5"><meta charset=shift_jis>' + CHINESE.encode("gbk"))

    def text(value):
        data = value.encode()[:255]
        return bytes([len(data)]) + data
    put("Anchoring", "edited", b"\x00" + text(CHINESE) + text(CHINESE) + b"\x02\x05\x03" + text("某") + b"\x20\x02" + text("𠮷") + b"\x03\x04\x00\x05\x00\x08" + text("市") + b"\x10\x10\x00\x00\x00\x00\x00")
    put("Anchoring", "english", b"\x00" + text(ENGLISH) + text(ENGLISH) + b"\x01\x30\x05" + text("leader") + b"\x05\x14\x00\x20\x00\x30" + text("the ") + b"\x40\x22")
    put("StoredForms", "map", bytes([1, 3, 0, 5, 2, 4, 1, 6, 1, 2, 8, 1, 2, 1]))
    put("StoredForms", "marks", bytes([0, 1]) + bytes(range(24)))
    for number, words in enumerate(("2024年3月5日 下午3:05 来源", "Sat, 29 Jul 2017 07:34:00 +0800", "二〇一七年七月二十九日", "29 de julio de 2017", "1488672000", "https://n.example/2017/07/29/t20170729_1.html",
                                    "发布时间：2017-07-29T07:34:00.5+08:00", "July 29th, 2017 at 3:05 PM")):
        put("TypedWords", f"time-{number}", b"\x00" + words.encode())
    for number, words in enumerate(("news.example/a?b=c#d", "https://пример.example:8443/ä", "http://[::1]/x", "HTTP://192.168.0.1/%E4")):
        put("TypedWords", f"address-{number}", b"\x01" + words.encode())
    for number, words in enumerate(('tag:person author:林 "a phrase" -not', "标签：人物 之后：2024-01 office:书记", "before:2025 status:done note:“x y”")):
        put("TypedWords", f"query-{number}", b"\x02" + words.encode())
    put("ForeignProject", "nothing", b"")
    put("ForeignProject", "row", bytes([1, 3, 2, 0, 7, 4]) + b"note")
    put("ForeignProject", "rows", bytes([101, 1, 8, 1, 7, 6]) + "别的话".encode()[:6] + bytes([103, 16, 5, 2, 6, 1]) + b"x" + bytes([5, 12, 4, 0, 0]))
    put("ForeignProject", "schema", bytes([9, 0, 9, 9]))
    put("ForeignProject", "bytes", bytes([240, 0, 3, 1, 0, 2, 4]) + b"abcd" + bytes([0, 9, 0, 0, 0]))
    put("Merge", "edits", bytes([0, 1, 0, 0, 0, 2, 3, 1, 1, 1, 5, 1, 2, 4, 0, 1, 0, 5, 0, 2, 18, 0, 1, 10, 0, 0, 0, 1, 13, 0, 1, 2]))
    put("Merge", "people", bytes(range(1, 120)))


for make in (pages, mhtml, archives, tables, codebooks, others):
    make()
