// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace vermilion::tests {

/// A news page as portals make them, in little. (In a header of its own: moc does not get past the literal.)
inline const QByteArray portal = R"html(<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>两城签约 - 某某网</title>
<style>body{font-family:sans-serif;margin:0;width:760px}.nav{background:#c33;color:#fff;padding:8px}
.nav a{color:#fff;margin-right:12px}.side{float:right;width:200px;border:1px solid #ccc;padding:8px;color:#06c}
.main{margin-right:240px;padding:12px;line-height:1.7}h1{font-size:22px;text-align:center}</style></head>
<body><div class="nav"><a href="/a">东区新闻</a><a href="/b" target="_blank">西区新闻</a><a href="https://other.example/c?x=1">南区新闻</a></div>
<div class="side"><h3>热点排行</h3><ul><li>某地举办灯会</li><li>菜价回落</li></ul></div>
<div class="main"><h1>两城签署合作备忘录</h1>
<p>昨日下午，<b>梁卫东</b>与何敏在𠮷安大厦签署合作备忘录。</p>
<p>梁卫东说，一是要共同建设试验区，二是要共享旅游资源 &amp; 线路。</p>
</div></body></html>
)html";

}  // namespace vermilion::tests
