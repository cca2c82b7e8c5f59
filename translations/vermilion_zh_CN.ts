<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgreementText</name>
    <message>
        <source>P strict</source>
        <translation>P 严</translation>
    </message>
    <message>
        <source>R strict</source>
        <translation>R 严</translation>
    </message>
    <message>
        <source>F1 strict</source>
        <translation>F1 严</translation>
    </message>
    <message>
        <source>P lenient</source>
        <translation>P 宽</translation>
    </message>
    <message>
        <source>R lenient</source>
        <translation>R 宽</translation>
    </message>
    <message>
        <source>F1 lenient</source>
        <translation>F1 宽</translation>
    </message>
    <message>
        <source>Fleiss κ</source>
        <translation>Fleiss κ</translation>
    </message>
    <message>
        <source>Tags that are the same on exactly the same passages</source>
        <translation>标签相同且文字范围完全相同</translation>
    </message>
    <message>
        <source>Tags that are the same on passages that share characters</source>
        <translation>标签相同且文字范围有重叠</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ: agreement of two on each character, beyond chance</source>
        <translation>Cohen κ：两人逐字一致的程度（扣除偶然）</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ: agreement of all on each character, beyond chance</source>
        <translation>Fleiss κ：多人逐字一致的程度（扣除偶然）</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α over characters</source>
        <translation>逐字计算的 Krippendorff α</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α for passages: where they begin and end, and their tags</source>
        <translation>按片段计算的 Krippendorff α：起止与标签</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s uα over stretches of text</source>
        <translation>按文字区段计算的 Krippendorff uα</translation>
    </message>
    <message>
        <source>Mathet&apos;s γ: the best alignment of passages, beyond chance</source>
        <translation>Mathet γ：片段最佳对齐（扣除偶然）</translation>
    </message>
    <message>
        <source>it takes two authors</source>
        <translation>至少要有两位作者</translation>
    </message>
    <message>
        <source>there is no article that all of them have read</source>
        <translation>没有所有人都读过的文章</translation>
    </message>
    <message>
        <source>nobody has tagged anything with it</source>
        <translation>没有人用过该标签</translation>
    </message>
    <message>
        <source>everything is of one kind, so that chance would agree as well</source>
        <translation>全部属于同一类，偶然也会一致，因此无定义</translation>
    </message>
    <message>
        <source>no passage was tagged by two of them, so that there are no tags to compare</source>
        <translation>没有两人都标注的片段，无从比较标签</translation>
    </message>
    <message>
        <source>it is not computed yet</source>
        <translation>尚未计算</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Add pages…</source>
        <translation>添加网页…</translation>
    </message>
    <message>
        <source>Add a folder of pages…</source>
        <translation>添加网页文件夹…</translation>
    </message>
    <message>
        <source>Add what was copied</source>
        <translation>粘贴网页或文字</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>保存备份…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>完成并看下一篇</translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation>标为未完成</translation>
    </message>
    <message>
        <source>Repeat the last tag</source>
        <translation>重复上一个标签</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation>全部出现</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Make a list of the selected commitments</source>
        <translation>把选中的承诺列为一组</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一处标注</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一处标注</translation>
    </message>
    <message>
        <source>Select the next annotation as well</source>
        <translation>加选下一处标注</translation>
    </message>
    <message>
        <source>Select the previous annotation as well</source>
        <translation>加选上一处标注</translation>
    </message>
    <message>
        <source>Other pane</source>
        <translation>切换窗格</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>显示标注</translation>
    </message>
    <message>
        <source>Teammates&apos; tags</source>
        <translation>显示他人标注</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Add a page from an address…</source>
        <translation>从网址添加网页…</translation>
    </message>
    <message>
        <source>Cleaning receipt</source>
        <translation>清理清单</translation>
    </message>
    <message>
        <source>Drop the block under the caret</source>
        <translation>去掉光标所在的一段</translation>
    </message>
    <message>
        <source>Restore this block</source>
        <translation>恢复这一段</translation>
    </message>
    <message>
        <source>Do the same on this site</source>
        <translation>本站都这样处理</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>All that is known of the entity</source>
        <translation>实体的全部资料</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>接受这条建议</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>拒绝这条建议</translation>
    </message>
    <message>
        <source>Skip the suggestion</source>
        <translation>跳过这条建议</translation>
    </message>
    <message>
        <source>Accept all suggestions of this kind</source>
        <translation>接受这一类的全部建议</translation>
    </message>
    <message>
        <source>Take the first reading</source>
        <translation>采用第一种读法</translation>
    </message>
    <message>
        <source>Take the second reading</source>
        <translation>采用第二种读法</translation>
    </message>
    <message>
        <source>Take both readings, or all</source>
        <translation>两种（或全部）都采用</translation>
    </message>
    <message>
        <source>Nothing is to be tagged here</source>
        <translation>此处不应标注</translation>
    </message>
    <message>
        <source>Decide for another reading</source>
        <translation>另行划定</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>暂缓裁决</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>收回裁决</translation>
    </message>
    <message>
        <source>Next reason</source>
        <translation>下一个理由</translation>
    </message>
    <message>
        <source>Comment on the decision</source>
        <translation>为裁决写备注</translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation>下一处分歧</translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation>上一处分歧</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Merge teammates&apos; files…</source>
        <translation>合并同事的文件…</translation>
    </message>
    <message>
        <source>Copy for a teammate…</source>
        <translation>给同事一份副本…</translation>
    </message>
    <message>
        <source>My tags that were decided otherwise</source>
        <translation>我的标注中另有裁决的</translation>
    </message>
    <message>
        <source>Hide teammates&apos; tags until an article is done</source>
        <translation>读完之前隐藏同事的标注</translation>
    </message>
</context>
<context>
    <name>EntityReason</name>
    <message>
        <source>has this name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>is also called this</source>
        <translation>别名相同</translation>
    </message>
    <message>
        <source>“%1”, written differently</source>
        <translation>“%1”的另一种写法</translation>
    </message>
    <message>
        <source>“%1” is in these words</source>
        <translation>其中含有“%1”</translation>
    </message>
    <message>
        <source>the only one here with this family name</source>
        <translation>本文中唯一的同姓者</translation>
    </message>
    <message>
        <source>these words are a part of “%1”</source>
        <translation>是“%1”的一部分</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” is not there. It may have been moved or renamed.</source>
        <translation>找不到“%1”，可能已被移动或改名。</translation>
    </message>
    <message>
        <source>“%1” may not be read. Check its permissions, or copy it to a folder of yours.</source>
        <translation>没有读取“%1”的权限。请检查权限，或先复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written to “%1”. Choose another folder, or check its permissions.</source>
        <translation>无法写入“%1”。请换一个文件夹，或检查权限。</translation>
    </message>
    <message>
        <source>“%1” is there already and was left as it is. Choose another name.</source>
        <translation>“%1”已存在，未作改动。请换一个名称。</translation>
    </message>
    <message>
        <source>“%1” is empty. Save the page again and add it then.</source>
        <translation>“%1”是空文件。请重新保存网页后再添加。</translation>
    </message>
    <message>
        <source>“%1” ends in the middle: the download or copy was cut off. Fetch it again.</source>
        <translation>“%1”不完整：下载或复制中途断了。请重新获取。</translation>
    </message>
    <message>
        <source>“%1” is not a web page or text that Vermilion reads (HTML, MHTML, plain text).</source>
        <translation>“%1”不是可读取的网页或文本（HTML、MHTML、纯文本）。</translation>
    </message>
    <message>
        <source>There is no article in “%1”: only menus, links or very little text.</source>
        <translation>“%1”里没有文章：只有菜单、链接或极少的文字。</translation>
    </message>
    <message>
        <source>“%1” is larger than a page can be here. Save the article&apos;s own page instead of the whole site.</source>
        <translation>“%1”超过了单个网页的上限。请只保存文章所在的那一页。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost: make room and do it again.</source>
        <translation>磁盘已满。没有丢失任何内容：请腾出空间后重试。</translation>
    </message>
    <message>
        <source>“%1” is not a Vermilion project.</source>
        <translation>“%1”不是朱批项目文件。</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Vermilion. Update the program to open it; the file was not changed.</source>
        <translation>“%1”由更新版本的朱批写成。请升级程序后再打开；文件未被改动。</translation>
    </message>
    <message>
        <source>“%1” is damaged and was not opened. Open the latest backup instead.</source>
        <translation>“%1”已损坏，没有打开。请打开最近的备份。</translation>
    </message>
    <message>
        <source>“%1” is open elsewhere. Close it there first.</source>
        <translation>“%1”正在别处打开。请先在那里关闭。</translation>
    </message>
    <message>
        <source>The text at that place is no longer the one that was marked. Nothing was changed.</source>
        <translation>该处文字与所标内容已不一致，未作改动。</translation>
    </message>
    <message>
        <source>That cannot be used: %1</source>
        <translation>无法使用：%1</translation>
    </message>
    <message>
        <source>It is no longer in the project.</source>
        <translation>项目中已没有它。</translation>
    </message>
    <message>
        <source>This was changed elsewhere since, so the step cannot be taken back.</source>
        <translation>此后别处已作改动，这一步无法撤销。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Something went wrong inside Vermilion (%1). Nothing was lost.</source>
        <translation>程序内部出错（%1）。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The network knows no “%1”. Check the address and the connection.</source>
        <translation>网络上找不到“%1”。请检查网址和网络连接。</translation>
    </message>
    <message>
        <source>“%1” does not answer, or broke off. Check the connection and try again.</source>
        <translation>“%1”没有响应，或中途断开。请检查网络连接后重试。</translation>
    </message>
    <message>
        <source>“%1” cannot prove that it is who it says (its certificate is not valid), so nothing was fetched.</source>
        <translation>“%1”无法证明自己的身份（证书无效），因此没有抓取任何内容。</translation>
    </message>
    <message>
        <source>“%1” does not give out this page (HTTP %2). Open it in your browser, save it there and add the file.</source>
        <translation>“%1”不提供这个网页（HTTP %2）。请在浏览器中打开并保存，再添加保存的文件。</translation>
    </message>
    <message>
        <source>The page did not come in time. Try again, or save it in your browser and add the file.</source>
        <translation>网页没有按时到达。请重试，或在浏览器中保存后添加文件。</translation>
    </message>
    <message>
        <source>The program that fetches pages (“%1”) is missing. Install Vermilion again, or save the page in your browser and add the file.</source>
        <translation>缺少抓取网页的程序（“%1”）。请重新安装 Vermilion，或在浏览器中保存网页后添加文件。</translation>
    </message>
    <message>
        <source>The web engine&apos;s sandbox does not work here, and without it no page is fetched. Save the page in your browser and add the file.</source>
        <translation>网页引擎的沙盒在这里无法使用，没有沙盒就不抓取网页。请在浏览器中保存网页后添加文件。</translation>
    </message>
    <message>
        <source>Fetching the page failed: the web engine ended over it. Save the page in your browser and add the file.</source>
        <translation>抓取网页失败：网页引擎中途退出。请在浏览器中保存网页后添加文件。</translation>
    </message>
    <message>
        <source>No rule for the site can be learned here: that needs a page in HTML that names its site, and an element with a lasting name around the block.</source>
        <translation>这里学不到站点规则：需要一个标明自己站点的 HTML 页面，并且这一段外面有名称固定的元素。</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 处标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removing %n tag(s)</source>
        <translation>
            <numerusform>删除 %n 处标注</numerusform>
        </translation>
    </message>
    <message>
        <source>moving a boundary</source>
        <translation>移动边界</translation>
    </message>
    <message>
        <source>changing a tag</source>
        <translation>更换标签</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation>属性</translation>
    </message>
    <message numerus="yes">
        <source>a list of %n item(s)</source>
        <translation>
            <numerusform>%n 项列表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n article(s)</source>
        <translation>
            <numerusform>添加 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>the status of an article</source>
        <translation>文章状态</translation>
    </message>
    <message numerus="yes">
        <source>importing %n annotation(s)</source>
        <translation>
            <numerusform>导入 %n 处标注</numerusform>
        </translation>
    </message>
    <message>
        <source>a change</source>
        <translation>一处改动</translation>
    </message>
    <message numerus="yes">
        <source>cleaning %n article(s) again</source>
        <translation>
            <numerusform>重新清理 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring %n block(s)</source>
        <translation>
            <numerusform>恢复 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dropping %n block(s)</source>
        <translation>
            <numerusform>去掉 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) for a site</source>
        <translation>
            <numerusform>%n 条站点规则</numerusform>
        </translation>
    </message>
    <message>
        <source>taking back a rule for a site</source>
        <translation>撤回一条站点规则</translation>
    </message>
    <message>
        <source>the kept searches</source>
        <translation>保存的检索</translation>
    </message>
    <message numerus="yes">
        <source>merging %n file(s)</source>
        <translation>
            <numerusform>合并 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>a new entity</source>
        <translation>新建实体</translation>
    </message>
    <message numerus="yes">
        <source>linking %n mention(s)</source>
        <translation>
            <numerusform>关联 %n 处提及</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking %n mention(s) from their entity</source>
        <translation>
            <numerusform>取消 %n 处提及的关联</numerusform>
        </translation>
    </message>
    <message>
        <source>the name of an entity</source>
        <translation>实体的名称</translation>
    </message>
    <message>
        <source>the other names of an entity</source>
        <translation>实体的别名</translation>
    </message>
    <message>
        <source>the roles of an entity</source>
        <translation>实体的职务</translation>
    </message>
    <message>
        <source>the note of an entity</source>
        <translation>实体的备注</translation>
    </message>
    <message>
        <source>the kind of an entity</source>
        <translation>实体的类别</translation>
    </message>
    <message numerus="yes">
        <source>merging %n entities</source>
        <translation>
            <numerusform>合并 %n 个实体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>splitting off %n mention(s)</source>
        <translation>
            <numerusform>拆出 %n 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>removing an entity</source>
        <translation>删除实体</translation>
    </message>
    <message numerus="yes">
        <source>accepting %n suggestion(s)</source>
        <translation>
            <numerusform>接受 %n 条建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %n suggestion(s)</source>
        <translation>
            <numerusform>拒绝 %n 条建议</numerusform>
        </translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>一项裁决</translation>
    </message>
    <message>
        <source>the reason of a decision</source>
        <translation>裁决的理由</translation>
    </message>
    <message>
        <source>taking a decision back</source>
        <translation>收回一项裁决</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) by rule</source>
        <translation>
            <numerusform>按规则裁决 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whose %n article(s) these are</source>
        <translation>
            <numerusform>%n 篇文章的指定读者</numerusform>
        </translation>
    </message>
    <message>
        <source>an answer to a decision</source>
        <translation>对裁决的答复</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>Passage</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>标注方式</translation>
    </message>
    <message>
        <source>Tagged on</source>
        <translation>标注时间</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Annotation id</source>
        <translation>标注编号</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>annotator&apos;s own</source>
        <translation>标注人自己的</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已商定</translation>
    </message>
</context>
<context>
    <name>RolePainter</name>
    <message>
        <source>Add a role…</source>
        <translation>添加职务……</translation>
    </message>
    <message>
        <source>Role or office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>SuggestionText</name>
    <message>
        <source>Points of lists</source>
        <translation>列举各点</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>承诺语句</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Names behind offices</source>
        <translation>职务后的姓名</translation>
    </message>
    <message>
        <source>Known names</source>
        <translation>已知名称</translation>
    </message>
    <message>
        <source>point %1 of %2</source>
        <translation>第 %1 点，共 %2 点</translation>
    </message>
    <message>
        <source>“%1” and a verb</source>
        <translation>“%1”加动词</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>时间表述</translation>
    </message>
    <message>
        <source>behind “%1”</source>
        <translation>在“%1”之后</translation>
    </message>
    <message>
        <source>tagged before</source>
        <translation>曾经标注</translation>
    </message>
    <message>
        <source>a date: %1</source>
        <translation>时间表述：%1</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>人工保留</translation>
    </message>
    <message>
        <source>Kept by a site rule</source>
        <translation>按站点规则保留</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>相关报道</translation>
    </message>
    <message>
        <source>Teaser of another story</source>
        <translation>另一篇报道的开头</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Copyright and imprint</source>
        <translation>版权与声明</translation>
    </message>
    <message>
        <source>Title, source, credits</source>
        <translation>标题、来源、署名</translation>
    </message>
    <message>
        <source>Not shown by a browser</source>
        <translation>浏览器不显示</translation>
    </message>
    <message>
        <source>The same on many pages</source>
        <translation>许多页面都有</translation>
    </message>
    <message>
        <source>Outside the article</source>
        <translation>正文之外</translation>
    </message>
    <message>
        <source>Said already</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Dropped by hand</source>
        <translation>人工去掉</translation>
    </message>
    <message>
        <source>Dropped by a site rule</source>
        <translation>按站点规则去掉</translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>Ambiguous text</source>
        <translation>原文含混</translation>
    </message>
    <message>
        <source>Guideline gap</source>
        <translation>规则未定</translation>
    </message>
    <message>
        <source>Annotator&apos;s error</source>
        <translation>标注失误</translation>
    </message>
    <message>
        <source>Edge case</source>
        <translation>边界情形</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>读法 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>取 %1</translation>
    </message>
    <message>
        <source>several</source>
        <translation>取多种</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者都要</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部都要</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>此处无</translation>
    </message>
    <message>
        <source>another reading</source>
        <translation>另行划定</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>此后有改动</translation>
    </message>
    <message>
        <source>Only some</source>
        <translation>仅部分人</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Some, %1 too</source>
        <translation>部分人，含 %1</translation>
    </message>
    <message>
        <source>Some, not %1</source>
        <translation>部分人，无 %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Read and annotate news articles beside their original pages.</source>
        <translation>对照原网页阅读并标注新闻。</translation>
    </message>
    <message>
        <source>A project to open, or pages to read.</source>
        <translation>要打开的项目，或要读的网页。</translation>
    </message>
    <message>
        <source>Open the sample project (kept at FILE if one is given).</source>
        <translation>打开示例项目（指定文件时存放于该文件）。</translation>
    </message>
    <message>
        <source>Save a picture of the window and quit.</source>
        <translation>保存窗口图片后退出。</translation>
    </message>
    <message>
        <source>With --picture: export the CSV tables too.</source>
        <translation>与 --picture 合用：同时导出 CSV 表格。</translation>
    </message>
    <message>
        <source>Render pages although the web engine&apos;s sandbox cannot work here.</source>
        <translation>即使浏览器沙箱在此不可用也渲染网页。</translation>
    </message>
    <message>
        <source>Say when the window can be used and quit; for measuring.</source>
        <translation>窗口可用时报告并退出；用于测量。</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::AnnotationPanel</name>
    <message>
        <source>Selected annotation</source>
        <translation>选中的标注</translation>
    </message>
    <message>
        <source>Select some words in the article and press a tag&apos;s key.</source>
        <translation>在文章中选中文字，再按标签的键。</translation>
    </message>
    <message>
        <source>Note in the margin (M)</source>
        <translation>眉批（M）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>All mentions  G</source>
        <translation>全部出现  G</translation>
    </message>
    <message>
        <source>Remove  Del</source>
        <translation>删除  Del</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>选中 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Make a list of %n  Ctrl+L</source>
        <translation>
            <numerusform>把 %n 项列为一组  Ctrl+L</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>2017, 2017-07 or 2017-07-28</source>
        <translation>2017、2017-07 或 2017-07-28</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::EntityField</name>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Who or what is it?</source>
        <translation>是谁？是什么？</translation>
    </message>
    <message>
        <source>Find an entity by name</source>
        <translation>按名称查找实体</translation>
    </message>
    <message>
        <source>Entities that it may be</source>
        <translation>可能的实体</translation>
    </message>
    <message>
        <source>All that is known of it</source>
        <translation>查看全部资料</translation>
    </message>
    <message>
        <source>Same words too</source>
        <translation>同词一并关联</translation>
    </message>
    <message>
        <source>Link all of your annotations in the project that have these words and are of nobody yet</source>
        <translation>把本项目中您标注的、字词相同且尚未关联的提及全部关联</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>取消关联</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %n mention(s)</source>
        <translation>
            <numerusform>%1  ·  %n 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>Entity: %1</source>
        <translation>实体：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>make a new entity of it</source>
        <translation>新建为实体</translation>
    </message>
    <message>
        <source>%1: make a new entity of it</source>
        <translation>%1：新建为实体</translation>
    </message>
    <message>
        <source>That tag is a teammate&apos;s. Only its author says whom it means.</source>
        <translation>这是同事的标注，只有其作者能指明所指的实体。</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::OccurrencesPanel</name>
    <message>
        <source>All mentions</source>
        <translation>全部出现</translation>
    </message>
    <message>
        <source>Mentions in context</source>
        <translation>上下文中的出现</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Space ticks, a tag&apos;s key changes the tag.</source>
        <translation>空格勾选，按标签键更换标签。</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n mention(s) in this article</source>
        <translation>
            <numerusform>“%1”：本文共 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n as %1  ↵</source>
        <translation>
            <numerusform>将 %n 处标为%1  ↵</numerusform>
        </translation>
    </message>
    <message>
        <source>Press a tag&apos;s key</source>
        <translation>请按标签键</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::SelectionPalette</name>
    <message>
        <source>Tag the selection</source>
        <translation>标注所选文字</translation>
    </message>
    <message>
        <source>G All mentions</source>
        <translation>G 全部出现</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::TagPalette</name>
    <message>
        <source>Use it for: %1</source>
        <translation>适用：%1</translation>
    </message>
    <message>
        <source>Not for: %1</source>
        <translation>不适用：%1</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1，按键 %2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>vermilion::common::AddressDialog</name>
    <message>
        <source>Write or paste the address of one article.</source>
        <translation>请输入或粘贴一篇文章的网址。</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// can be fetched.</source>
        <translation>只能抓取以 https:// 或 http:// 开头的网址。</translation>
    </message>
    <message>
        <source>The address names no website.</source>
        <translation>网址中没有网站名。</translation>
    </message>
    <message>
        <source>The address holds a name or password before the website. Take that part out.</source>
        <translation>网址在网站名之前带有用户名或密码。请去掉这一部分。</translation>
    </message>
    <message>
        <source>The address holds invisible characters. Write it anew.</source>
        <translation>网址中有看不见的字符。请重新输入。</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>这不是网址。</translation>
    </message>
    <message>
        <source>The name has letters that can look like others. What is really asked for is %1.</source>
        <translation>网站名中有可能与其他字母混淆的字符。实际访问的是 %1。</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read the page and change it.</source>
        <translation>未加密：传输途中他人可以读取并更改网页。</translation>
    </message>
    <message>
        <source>Add a page from an address</source>
        <translation>从网址添加网页</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>网页的网址</translation>
    </message>
    <message>
        <source>Website that will be asked</source>
        <translation>将要访问的网站</translation>
    </message>
    <message>
        <source>This is the one time that Vermilion goes online, and only for this page: a separate program fetches it with its pictures, saves it and ends. The website, and those it includes, learn that somebody asked. Cookies and the like are forgotten. Afterwards the page is shown offline.</source>
        <translation>Vermilion 只在此时联网，而且只为这一个网页：由单独的程序抓取网页及其图片，保存后即退出。该网站及其引用的网站会知道有人访问。Cookie 等信息不会保留。此后网页离线显示。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fetch the page</source>
        <translation>抓取网页</translation>
    </message>
</context>
<context>
    <name>vermilion::common::Toast</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>vermilion::desktop::Application</name>
    <message>
        <source>Vermilion projects (*.vermilion)</source>
        <translation>朱批项目 (*.vermilion)</translation>
    </message>
    <message>
        <source>Open or make a project first, then drop the pages again.</source>
        <translation>请先打开或新建项目，再把网页拖进来。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Add pages</source>
        <translation>添加网页</translation>
    </message>
    <message>
        <source>Saved pages (%1)</source>
        <translation>已保存的网页 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a folder of pages</source>
        <translation>添加网页文件夹</translation>
    </message>
    <message>
        <source>Export CSV into a folder</source>
        <translation>导出 CSV 到文件夹</translation>
    </message>
    <message>
        <source>%1 backup %2.vermilion</source>
        <translation>%1 备份 %2.vermilion</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>保存备份</translation>
    </message>
    <message>
        <source>The backup was written and checked.</source>
        <translation>备份已写入并通过检查。</translation>
    </message>
    <message>
        <source>Who annotates?</source>
        <translation>谁在标注？</translation>
    </message>
    <message>
        <source>Your tags carry this name:</source>
        <translation>你的标注署名为：</translation>
    </message>
    <message>
        <source>Leave Vermilion?</source>
        <translation>离开朱批？</translation>
    </message>
    <message>
        <source>This link opens in your web browser:
%1</source>
        <translation>此链接将在浏览器中打开：
%1</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>已添加 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n 篇原已存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be added.</source>
        <translation>
            <numerusform>另有 %n 个无法添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what was added so far is kept.</source>
        <translation>已停止；已添加的都保留。</translation>
    </message>
    <message>
        <source>There was nothing to add.</source>
        <translation>没有可添加的内容。</translation>
    </message>
    <message>
        <source>Adding pages %1 / %2</source>
        <translation>正在添加网页 %1 / %2</translation>
    </message>
    <message>
        <source>Nothing was copied. Copy a page&apos;s text (or its files) and paste again.</source>
        <translation>剪贴板是空的。请复制网页文字或文件后再粘贴。</translation>
    </message>
    <message>
        <source>Pasted page.html</source>
        <translation>粘贴的网页.html</translation>
    </message>
    <message>
        <source>Pasted text.txt</source>
        <translation>粘贴的文字.txt</translation>
    </message>
    <message>
        <source>Exporting %1 / %2</source>
        <translation>正在导出 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) written to “%1”.</source>
        <translation>
            <numerusform>已将 %n 处标注写入“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Going online for %1…</source>
        <translation>正在为 %1 连接网络…</translation>
    </message>
    <message>
        <source>Loading the page from %1…</source>
        <translation>正在从 %1 载入网页…</translation>
    </message>
    <message>
        <source>Waiting for the pictures from %1…</source>
        <translation>正在等待 %1 的图片…</translation>
    </message>
    <message>
        <source>Saving the page from %1…</source>
        <translation>正在保存 %1 的网页…</translation>
    </message>
    <message>
        <source>Something on the page never came; what was there is kept.</source>
        <translation>网页有些内容始终没有到达；已到达的内容已保存。</translation>
    </message>
    <message numerus="yes">
        <source>The rule is saved; %n article(s) of the site changed by it.</source>
        <translation>
            <numerusform>规则已保存；本站有 %n 篇文章因此改变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) lost their place and wait in the tray.</source>
        <translation>
            <numerusform>%n 个标注失去了位置，在待定处等候。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be cleaned again and stay as they are.</source>
        <translation>
            <numerusform>%n 篇文章无法重新清理，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaning the site&apos;s articles %1 / %2</source>
        <translation>正在清理本站文章 %1 / %2</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were joined from several pages.</source>
        <translation>
            <numerusform>有 %n 篇文章由多个分页合并而成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not whole: other pages of them are not here.</source>
        <translation>
            <numerusform>有 %n 篇文章不完整：其余分页不在这里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) waited for other pages of their article and were not added.</source>
        <translation>
            <numerusform>有 %n 页在等待同一篇文章的其他页，没有加入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export these rows</source>
        <translation>导出这些行</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The rows were written to “%1”.</source>
        <translation>已写入“%1”。</translation>
    </message>
    <message>
        <source>Decide by rule?</source>
        <translation>按规则裁决？</translation>
    </message>
    <message numerus="yes">
        <source>This decides %n disagreement(s) in your name. What a person decided stays as it is. It is one step to undo.</source>
        <translation>
            <numerusform>将以你的名义裁决 %n 处分歧。人工裁决过的保持不变。可一步撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>裁决</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) came.</source>
        <translation>
            <numerusform>新增 %n 处标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) changed.</source>
        <translation>
            <numerusform>改动 %n 处标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) went.</source>
        <translation>
            <numerusform>删去 %n 处标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came.</source>
        <translation>
            <numerusform>新增 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) stand in two versions.</source>
        <translation>
            <numerusform>%n 处标注两个版本并存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>已合并。</translation>
    </message>
    <message>
        <source>Merge teammates&apos; files</source>
        <translation>合并同事的文件</translation>
    </message>
    <message>
        <source>Merging %1 / %2</source>
        <translation>正在合并 %1 / %2</translation>
    </message>
    <message>
        <source>Copy for a teammate</source>
        <translation>给同事一份副本</translation>
    </message>
    <message>
        <source>Making the copy…</source>
        <translation>正在制作副本…</translation>
    </message>
    <message>
        <source>The copy for %1 is in “%2”.</source>
        <translation>给 %1 的副本已存为“%2”。</translation>
    </message>
    <message>
        <source>%1 - agreement.png</source>
        <translation>%1 - 一致性.png</translation>
    </message>
    <message>
        <source>Save the agreement as a picture</source>
        <translation>把一致性表存为图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>The picture was written to “%1”.</source>
        <translation>图片已写入“%1”。</translation>
    </message>
    <message>
        <source>Reasons of decisions</source>
        <translation>裁决理由</translation>
    </message>
    <message>
        <source>The reasons to choose from, separated by semicolons; nothing: those that the program brings</source>
        <translation>可选的理由，用分号隔开；留空则用程序自带的</translation>
    </message>
</context>
<context>
    <name>vermilion::desktop::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
</context>
<context>
    <name>vermilion::desktop::MainWindow</name>
    <message>
        <source>There are no articles yet. Add saved web pages (HTML, MHTML) or text dumps, or drop them here.</source>
        <translation>还没有文章。请添加保存好的网页（HTML、MHTML）或文本，也可以直接拖到这里。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>%1 — Vermilion</source>
        <translation>%1 — 朱批 Vermilion</translation>
    </message>
    <message>
        <source>That was the last article.</source>
        <translation>已是最后一篇。</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>已是第一篇。</translation>
    </message>
    <message>
        <source>Select a name first, then press G to find all its mentions.</source>
        <translation>请先选中一个名称，再按 G 查找它的全部出现。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Tags: press the key</source>
        <translation>标签&#x3000;按键即标</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Tags and annotation</source>
        <translation>标签与标注</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Project and view</source>
        <translation>项目与视图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Who you annotate as</source>
        <translation>标注署名</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>已完成的文章</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>? Keys   Ctrl+K Commands</source>
        <translation>? 快捷键   Ctrl+K 命令</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Article %1 of %2</source>
        <translation>第 %1 篇 / 共 %2 篇</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>选中 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaning receipt</source>
        <translation>清理清单</translation>
    </message>
    <message>
        <source>These words are not in the article, so they cannot be tagged: cleaning dropped their block (%1).</source>
        <translation>这些字不在正文里，不能标注：清理时去掉了这一段（%1）。</translation>
    </message>
    <message>
        <source>Cleaning dropped this block (%1).</source>
        <translation>清理时去掉了这一段（%1）。</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>%1, whose it is to read: %2</source>
        <translation>%1（指定读者）：%2</translation>
    </message>
    <message>
        <source>To be read by</source>
        <translation>指定读者</translation>
    </message>
    <message>
        <source>Read blind: others&apos; tags are hidden until you are done</source>
        <translation>独立阅读：读完之前不显示他人的标注</translation>
    </message>
</context>
<context>
    <name>vermilion::desktop::StartPage</name>
    <message>
        <source>Read news articles beside their original pages, mark people, places and commitments, and take the result with you as a table.</source>
        <translation>对照原网页读新闻，标出人物、地点与承诺，把结果带走，成为一张表。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityCard</name>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>No entity is chosen. Select a tag in an article and press E to say whom it mentions.</source>
        <translation>尚未选择实体。请在文章中选中一处标注，按 E 指明所指。</translation>
    </message>
    <message>
        <source>Remove this entity</source>
        <translation>删除此实体</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Other names, with ; between them</source>
        <translation>其他名称，用“；”隔开</translation>
    </message>
    <message>
        <source>Roles over time</source>
        <translation>历任职务</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s)</source>
        <translation>
            <numerusform>见于 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>They have an entity of their own now. Give it a name that tells the two apart.</source>
        <translation>已拆成单独的实体。请起一个能区分二者的名称。</translation>
    </message>
    <message>
        <source>They are one entity now.</source>
        <translation>已合并为一个实体。</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>已删除“%1”。</translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityMentions</name>
    <message>
        <source>They are of somebody else: give them an entity of their own</source>
        <translation>所指另有其人：为选中的提及单独建立实体</translation>
    </message>
    <message>
        <source>Mentions in context</source>
        <translation>提及及其上下文</translation>
    </message>
    <message>
        <source>Nothing mentions it yet. Select a tag in an article and press E.</source>
        <translation>尚无提及。请在文章中选中一处标注，按 E 关联。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged by %1: only they can split it off.</source>
        <translation>由%1标注，只有本人能拆出。</translation>
    </message>
    <message>
        <source>%1, tagged by %2</source>
        <translation>%1，%2标注</translation>
    </message>
    <message numerus="yes">
        <source>Split off %n</source>
        <translation>
            <numerusform>拆出 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityMerge</name>
    <message>
        <source>The same as…</source>
        <translation>与……是同一实体</translation>
    </message>
    <message>
        <source>Another entity that is the same</source>
        <translation>另一个相同的实体</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message numerus="yes">
        <source>Another entity is called “%1” as well. Its %n mention(s) would move here.</source>
        <translation>
            <numerusform>另有实体也叫“%1”，其 %n 处提及将移到此处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) of “%1” would move here; the name becomes an alias.</source>
        <translation>
            <numerusform>“%1”的 %n 处提及将移到此处，名称成为别名。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityPopup</name>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityRoles</name>
    <message>
        <source>Roles over time</source>
        <translation>历任职务</translation>
    </message>
    <message>
        <source>Role or office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Dates: 2017, 2017-07 or 2017-07-28. Write into the last row to add a role, press Delete to remove one.</source>
        <translation>日期写作 2017、2017-07 或 2017-07-28。在最后一行填写即可添加，按 Delete 删除。</translation>
    </message>
</context>
<context>
    <name>vermilion::library::ArticleList</name>
    <message>
        <source>Filter by title</source>
        <translation>按标题筛选</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles  %1 of %2 done</source>
        <translation>文章&#x3000;%1 / %2 已完成</translation>
    </message>
</context>
<context>
    <name>vermilion::library::ArticleRowPainter</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 处标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::original::OriginalPane</name>
    <message>
        <source>The page is shown as text: the browser&apos;s sandbox is off here.</source>
        <translation>以文本显示：此处浏览器沙箱已关闭。</translation>
    </message>
    <message>
        <source>The page is shown as text: the program runs as root, so the browser has no sandbox.</source>
        <translation>以文本显示：程序以 root 运行，浏览器没有沙箱。</translation>
    </message>
    <message>
        <source>The page is shown as text: this system refuses the browser its sandbox.</source>
        <translation>以文本显示：系统不允许浏览器沙箱。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>原网页</translation>
    </message>
    <message>
        <source>The page as a browser shows it</source>
        <translation>浏览器中的样子</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>The source of the page as it was received</source>
        <translation>收到时的网页源代码</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>All text of the page, without its looks</source>
        <translation>网页的全部文字，不含样式</translation>
    </message>
    <message>
        <source>offline · scripts off</source>
        <translation>离线 · 脚本关闭</translation>
    </message>
</context>
<context>
    <name>vermilion::original::PageTextView</name>
    <message>
        <source>Text of the page</source>
        <translation>网页文字</translation>
    </message>
</context>
<context>
    <name>vermilion::original::PageView</name>
    <message>
        <source>The page is shown as text: it is larger than 10 MB.</source>
        <translation>以文本显示：网页超过 10 MB。</translation>
    </message>
    <message>
        <source>The page is shown as text: it has too many elements.</source>
        <translation>以文本显示：网页元素过多。</translation>
    </message>
    <message>
        <source>The page is shown as text: its elements are nested too deeply.</source>
        <translation>以文本显示：元素嵌套过深。</translation>
    </message>
    <message>
        <source>The page is shown as text: its tables are nested too deeply.</source>
        <translation>以文本显示：表格嵌套过深。</translation>
    </message>
    <message>
        <source>Original page</source>
        <translation>原网页</translation>
    </message>
    <message>
        <source>The page is shown as text: rendering it failed several times.</source>
        <translation>以文本显示：渲染多次失败。</translation>
    </message>
    <message>
        <source>The page is shown as text: it took too long to load.</source>
        <translation>以文本显示：加载时间过长。</translation>
    </message>
    <message>
        <source>The page is shown as text: rendering it failed.</source>
        <translation>以文本显示：渲染失败。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>vermilion::original::SourceView</name>
    <message>
        <source>Source of the page</source>
        <translation>网页源代码</translation>
    </message>
</context>
<context>
    <name>vermilion::read::ArticleDocument</name>
    <message>
        <source>by %1</source>
        <translation>记者 %1</translation>
    </message>
    <message>
        <source>photo %1</source>
        <translation>摄影 %1</translation>
    </message>
    <message>
        <source>edited by %1</source>
        <translation>编辑 %1</translation>
    </message>
</context>
<context>
    <name>vermilion::read::ArticleView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>vermilion::read::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::read::ReadingSession</name>
    <message>
        <source>That tag is %1&apos;s. Only its author changes it; select the words and tag them yourself.</source>
        <translation>那是%1的标注，只有本人可改；请选中文字自行标注。</translation>
    </message>
    <message>
        <source>This passage has that tag already; here it is.</source>
        <translation>这段文字已有该标注，已为你选中。</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) tagged.</source>
        <translation>
            <numerusform>已标注 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) removed.</source>
        <translation>
            <numerusform>已删除 %n 处标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the items first: click the first, then the others with Ctrl held.</source>
        <translation>请先选中各项：点选第一项，再按住 Ctrl 点选其余各项。</translation>
    </message>
    <message>
        <source>Only commitments can be made into a list.</source>
        <translation>只有承诺可以列为一组。</translation>
    </message>
    <message numerus="yes">
        <source>A list of %n item(s).</source>
        <translation>
            <numerusform>已列为一组，共 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) linked.</source>
        <translation>
            <numerusform>已关联 %n 处提及。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is an entity now.</source>
        <translation>已新建实体“%1”。</translation>
    </message>
    <message>
        <source>You read blind: teammates&apos; tags are shown when you are done with this article.</source>
        <translation>正在独立阅读：读完这篇文章后才显示同事的标注。</translation>
    </message>
</context>
<context>
    <name>vermilion::read::TagMap</name>
    <message>
        <source>Where the annotations are</source>
        <translation>标注位置图</translation>
    </message>
</context>
<context>
    <name>vermilion::receipt::ReceiptPanel</name>
    <message>
        <source>Cleaning receipt</source>
        <translation>清理清单</translation>
    </message>
    <message>
        <source>Blocks of the page</source>
        <translation>网页的各段</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>%1 % of the visible text is kept</source>
        <translation>保留了可见文字的 %1 %</translation>
    </message>
    <message>
        <source>The block was dropped.</source>
        <translation>这一段已去掉。</translation>
    </message>
    <message>
        <source>The block was restored.</source>
        <translation>这一段已恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) lost their place and wait in the tray.</source>
        <translation>
            <numerusform>%n 个标注失去了位置，在待定处等候。</numerusform>
        </translation>
    </message>
    <message>
        <source>Do the same on this site</source>
        <translation>本站都这样处理</translation>
    </message>
    <message>
        <source>Restore on this whole site</source>
        <translation>本站都恢复</translation>
    </message>
    <message>
        <source>Drop on this whole site</source>
        <translation>本站都去掉</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n block(s) here</source>
        <translation>
            <numerusform>%1：本页 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1, everything at “%2”</source>
        <translation>在 %1 上，位于“%2”的所有段落</translation>
    </message>
</context>
<context>
    <name>vermilion::receipt::ReceiptRowPainter</name>
    <message>
        <source>Drop</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>vermilion::receipt::TrayPanel</name>
    <message>
        <source>Tray</source>
        <translation>待定处</translation>
    </message>
    <message>
        <source>Annotations that lost their place</source>
        <translation>失去位置的标注</translation>
    </message>
    <message>
        <source>Take the guess</source>
        <translation>采用推测</translation>
    </message>
    <message>
        <source>Put on the selection</source>
        <translation>放到选中处</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Nothing like it is in the text.</source>
        <translation>正文里没有类似的文字。</translation>
    </message>
    <message>
        <source>Perhaps (%1 %): %2</source>
        <translation>可能是（%1 %）：%2</translation>
    </message>
    <message numerus="yes">
        <source>Tray: %n annotation(s) lost their place</source>
        <translation>
            <numerusform>待定处：%n 个标注失去了位置</numerusform>
        </translation>
    </message>
    <message>
        <source>It is %1&apos;s. Only its author changes it.</source>
        <translation>这是 %1 的标注，只有作者能改。</translation>
    </message>
    <message>
        <source>The annotation has its place again.</source>
        <translation>标注又有了位置。</translation>
    </message>
    <message>
        <source>Select the words in the article first.</source>
        <translation>请先在正文里选中文字。</translation>
    </message>
    <message>
        <source>The annotation was removed.</source>
        <translation>标注已移除。</translation>
    </message>
</context>
<context>
    <name>vermilion::registers::PassageStrip</name>
    <message>
        <source>The passage in its paragraph</source>
        <translation>所在段落</translation>
    </message>
    <message>
        <source>Open in the article  ↵</source>
        <translation>在文章中打开  ↵</translation>
    </message>
    <message>
        <source>Choose a row to see its passage.</source>
        <translation>选择一行，在此查看原文。</translation>
    </message>
</context>
<context>
    <name>vermilion::registers::RegisterModel</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1：%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::registers::RegistersPage</name>
    <message>
        <source>Show the others too</source>
        <translation>其余的也显示</translation>
    </message>
    <message>
        <source>Only %1; press to show the others too</source>
        <translation>只显示“%1”；按下可显示其余</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%n 行中的 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Grouped by: %1</source>
        <translation>分组：%1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>No row has all that. Take a word or a condition away.</source>
        <translation>没有符合的行。请去掉一个词或一个条件。</translation>
    </message>
    <message>
        <source>Nothing is tagged yet. Read an article, select a name and press a tag&apos;s key.</source>
        <translation>还没有标注。打开一篇文章，选中一个名字，按标签的快捷键。</translation>
    </message>
    <message>
        <source>No tag of this codebook makes lists, so there are no commitments to show.</source>
        <translation>这套标签中没有可列成列表的标签，因此没有承诺可显示。</translation>
    </message>
    <message>
        <source>There are no commitments yet. Read an article, select what somebody promises and press %1.</source>
        <translation>还没有承诺。打开一篇文章，选中有人承诺的内容，按 %1。</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>全部标注</translation>
    </message>
    <message>
        <source>Only rows with these words</source>
        <translation>只显示含这些词的行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export these rows…</source>
        <translation>导出这些行…</translation>
    </message>
    <message>
        <source>Rows of the register</source>
        <translation>登记表的行</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>vermilion::review::AgreementCard</name>
    <message>
        <source>Whose agreement</source>
        <translation>谁与谁的一致性</translation>
    </message>
    <message>
        <source>Agreement before decisions</source>
        <translation>裁决前一致性</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>存为图片…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Compute γ, which takes a while</source>
        <translation>计算 γ（需要一些时间）</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>全部：%1</translation>
    </message>
    <message numerus="yes">
        <source>Agreement before decisions: %n article(s); click a number for what is behind it</source>
        <translation>
            <numerusform>裁决前一致性（%n 篇，点数字看出处）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n article(s), 95 % intervals below</source>
        <translation>
            <numerusform>%1 — %n 篇，下方为 95% 区间</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::review::AgreementModel</name>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a row and why it has no number</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1: says nothing here</source>
        <translation>%1：此处无意义</translation>
    </message>
    <message>
        <source>%1: no number, because %2</source>
        <translation>%1：没有数值，因为%2</translation>
    </message>
    <message>
        <source>%1: %2 (n = %3)</source>
        <translation>%1：%2（n = %3）</translation>
    </message>
    <message>
        <source>%1: %2, 95 % of resamples from %3 to %4 (n = %5)</source>
        <translation>%1：%2，95% 的重抽样在 %3 到 %4 之间（n = %5）</translation>
    </message>
</context>
<context>
    <name>vermilion::review::DecisionPanel</name>
    <message>
        <source>Decision</source>
        <translation>裁决</translation>
    </message>
    <message>
        <source>Select the passage in the text, then press Enter. A tag&apos;s key changes the tag.</source>
        <translation>在正文中选定文字，再按回车。按标签的数字键可换标签。</translation>
    </message>
    <message>
        <source>Tag of the other reading</source>
        <translation>另行划定所用的标签</translation>
    </message>
    <message>
        <source>Use this passage  ↵</source>
        <translation>采用这段文字  ↵</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Reason  R</source>
        <translation>理由  R</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Comment  M</source>
        <translation>备注  M</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an attribute and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>批注：%1</translation>
    </message>
    <message>
        <source>%1 of %2 characters are in both</source>
        <translation>重叠 %1 / %2 字</translation>
    </message>
    <message>
        <source>%1: nothing here</source>
        <translation>%1：此处无标注</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an author and their words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>取 %1</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者都要</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部都要</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>此处无标注</translation>
    </message>
    <message>
        <source>Another reading…</source>
        <translation>另行划定…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>%1 decided on %2; something here has changed since, so it is open again.</source>
        <translation>%1 于 %2 裁决过；此后这里有改动，因此重新待决。</translation>
    </message>
    <message>
        <source>Decided by %1 on %2.</source>
        <translation>%1 于 %2 裁决。</translation>
    </message>
    <message>
        <source>Decided by a rule that %1 applied on %2.</source>
        <translation>%1 于 %2 按规则裁决。</translation>
    </message>
    <message>
        <source>Answer the reviewer</source>
        <translation>答复复核者</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the reasons to choose from</source>
        <translation>更改可选的理由</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 答复：%2</translation>
    </message>
</context>
<context>
    <name>vermilion::review::DisputeModel</name>
    <message>
        <source>open</source>
        <translation>待决</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>vermilion::review::HandOutDialog</name>
    <message>
        <source>Copy for a teammate</source>
        <translation>给同事一份副本</translation>
    </message>
    <message>
        <source>The teammate&apos;s name</source>
        <translation>同事的名字</translation>
    </message>
    <message>
        <source>Articles in the copy</source>
        <translation>副本中的文章</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Without anybody&apos;s tags: they read on their own (blind)</source>
        <translation>不带任何人的标注：对方独立阅读（盲标）</translation>
    </message>
    <message>
        <source>With all tags, lists, entities and decisions</source>
        <translation>带全部标注、列表、实体和裁决</translation>
    </message>
    <message>
        <source>The copy has these articles with their pages and the codebook. What is done in it comes back with “Merge”.</source>
        <translation>副本含所选文章及其网页和标签体系。对方所做的工作用“合并”收回。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>给谁</translation>
    </message>
</context>
<context>
    <name>vermilion::review::MergeDialog</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>label</source>
        <translation>显示名</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>rule for use</source>
        <translation>使用规则</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>place in the tree</source>
        <translation>在树中的位置</translation>
    </message>
    <message>
        <source>whether it makes lists</source>
        <translation>是否成列表</translation>
    </message>
    <message>
        <source>whether it names entities</source>
        <translation>是否指称实体</translation>
    </message>
    <message>
        <source>whether it is retired</source>
        <translation>是否停用</translation>
    </message>
    <message>
        <source>what it was merged into</source>
        <translation>并入了哪个标签</translation>
    </message>
    <message>
        <source>“%1” is damaged, or was not made by Vermilion alone (%2). Nothing was taken from it; ask for another copy.</source>
        <translation>“%1”已损坏，或不全是朱批写成的（%2）。没有从中取用任何内容；请对方重发一份。</translation>
    </message>
    <message>
        <source>“%1” is this project itself, or was chosen twice.</source>
        <translation>“%1”就是本项目，或选了两次。</translation>
    </message>
    <message>
        <source>A page there has the same number as one here and is another one (%1). Nothing was taken; ask for another copy.</source>
        <translation>对方有一个网页与这里的编号相同而内容不同（%1）。没有取用任何内容；请对方重发一份。</translation>
    </message>
    <message>
        <source>Merge teammates&apos; files</source>
        <translation>合并同事的文件</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>再加一个文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Reading and checking the files…</source>
        <translation>正在读取并检查文件…</translation>
    </message>
    <message>
        <source>There is nothing in these files that is not here already.</source>
        <translation>这些文件里的内容这里都已经有了。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>合并之前</translation>
    </message>
    <message>
        <source>A copy of this project is written beside it first. The merge is one step to undo.</source>
        <translation>会先在旁边保存一份本项目的副本。合并可一步撤销。</translation>
    </message>
    <message>
        <source>Tags on passages</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>裁决</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Tags of the codebook</source>
        <translation>标签体系中的标签</translation>
    </message>
    <message>
        <source>Corrections of the cleaning</source>
        <translation>对清洗的更正</translation>
    </message>
    <message>
        <source>Rules for sites</source>
        <translation>网站规则</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删去</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in both, with the same text.</source>
        <translation>
            <numerusform>两边都有且正文相同的文章：%n 篇。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) were changed on both sides. Both versions are kept beside each other.</source>
        <translation>
            <numerusform>%n 处标注两边都改过，两个版本并存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) stand on another text of their article and go to the tray, with the best guess where they belong.</source>
        <translation>
            <numerusform>%n 处标注落在文章的另一版正文上，将放入待定处，并给出最可能的位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>人员对应</translation>
    </message>
    <message>
        <source>Who %1 is</source>
        <translation>%1 是谁</translation>
    </message>
    <message>
        <source>is somebody new here</source>
        <translation>是新来的人</translation>
    </message>
    <message>
        <source>is the same person as %1</source>
        <translation>与 %1 是同一人</translation>
    </message>
    <message>
        <source>Where the codebooks differ, the later change counts</source>
        <translation>标签体系有出入处，以较晚的改动为准</translation>
    </message>
    <message>
        <source>%1 — theirs is later and is taken</source>
        <translation>%1 — 对方较晚，采用对方的</translation>
    </message>
    <message>
        <source>%1 — yours is later and stays</source>
        <translation>%1 — 你的较晚，保留你的</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) stand on the same words</source>
        <translation>
            <numerusform>%n 条标注的原文相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose words are not here</source>
        <translation>
            <numerusform>%n 条的原文这里没有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) stay in their file</source>
        <translation>
            <numerusform>%n 项裁定留在对方文件中</numerusform>
        </translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>没有标注</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Pages that are here with another text</source>
        <translation>这里已有、但正文不同的页面</translation>
    </message>
    <message>
        <source>They were saved or cleaned differently. Chosen ones bring their tags to your text: what stands on the same words beyond doubt stands there, the rest goes to the tray. Others become articles of their own.</source>
        <translation>它们的保存或清洗方式不同。勾选后，对方的标注会移到你的正文上：原文确定相同的直接落位，其余放入待定处。未勾选的会成为单独的文章。</translation>
    </message>
    <message>
        <source>Pages whose tags come to your text</source>
        <translation>标注要移到你的正文上的页面</translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at (at least %1 % alike)</source>
        <translation>
            <numerusform>%n 条有待查看（至少 %1 % 相似）</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags that only their codebook has</source>
        <translation>只有对方标签体系里有的标签</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>%1 的含义</translation>
    </message>
    <message>
        <source>is a tag of its own</source>
        <translation>是单独的标签</translation>
    </message>
    <message>
        <source>means the same as %1</source>
        <translation>与 %1 同义</translation>
    </message>
</context>
<context>
    <name>vermilion::review::ReviewPage</name>
    <message numerus="yes">
        <source>%1 of %n disagreement(s) decided</source>
        <translation>
            <numerusform>分歧 %1 / %n 已裁决</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: all tags here are one author&apos;s. Merge a teammate&apos;s project file, and what you differ in stands here.</source>
        <translation>还没有可比较的内容：这里的标注都出自一人。合并同事的项目文件后，分歧会列在这里。</translation>
    </message>
    <message>
        <source>No article has been read by two authors yet. Merge a file of somebody who has tagged the same articles.</source>
        <translation>还没有两人都读过的文章。请合并标注过同样文章的同事的文件。</translation>
    </message>
    <message>
        <source>Reading everybody&apos;s tags…</source>
        <translation>正在读取所有人的标注…</translation>
    </message>
    <message>
        <source>There is no disagreement: all have tagged the same.</source>
        <translation>没有分歧：大家的标注完全一致。</translation>
    </message>
    <message>
        <source>Nothing is like that. Take a condition away.</source>
        <translation>没有符合条件的分歧。请去掉一个条件。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Filter disagreements</source>
        <translation>筛选分歧</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已裁决</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>The article with everybody&apos;s lines</source>
        <translation>带有各人划线的文章</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Hides who has which reading, and shows the readings of each place in an order of their own</source>
        <translation>隐去各读法出自何人，每处读法的次序另行打乱</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Decides places that authors agree enough about, all at once</source>
        <translation>把各人足够一致的地方一次裁决</translation>
    </message>
    <message>
        <source>Merge a teammate&apos;s file…</source>
        <translation>合并同事的文件…</translation>
    </message>
    <message>
        <source>Only what is open</source>
        <translation>只看待决的</translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation>只看这一篇</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>全部作者</translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n place(s)</source>
        <comment>a rule and how many it decides</comment>
        <translation>
            <numerusform>%1 — %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>All who read it agree</source>
        <translation>读过的人都一致</translation>
    </message>
    <message>
        <source>More than half agree</source>
        <translation>过半数一致</translation>
    </message>
    <message numerus="yes">
        <source>At least %n have one reading, and no other does</source>
        <translation>
            <numerusform>至少 %n 人同一读法，且别无他解</numerusform>
        </translation>
    </message>
    <message>
        <source>Mine, decided otherwise %1</source>
        <translation>我的、另有裁决 %1</translation>
    </message>
    <message>
        <source>Your tags that a reviewer decided otherwise about</source>
        <translation>复核者另有裁决的你的标注</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) wait: you read blind</source>
        <translation>
            <numerusform>%n 篇文章待读完后显示：正在独立阅读</numerusform>
        </translation>
    </message>
    <message>
        <source>You read blind: what others tagged in an article can be compared when you are done with it.</source>
        <translation>正在独立阅读：读完一篇文章后，才能与他人的标注比较。</translation>
    </message>
</context>
<context>
    <name>vermilion::review::ReviewSession</name>
    <message numerus="yes">
        <source>%n disagreement(s) decided by rule.</source>
        <translation>
            <numerusform>已按规则裁决 %n 处分歧。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody has just changed something here. Look at it again.</source>
        <translation>这里刚被人改过，请再看一遍。</translation>
    </message>
</context>
<context>
    <name>vermilion::search::ResultsModel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message numerus="yes">
        <source>%n more in this article</source>
        <translation>
            <numerusform>本文还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Show more articles</source>
        <translation>显示更多文章</translation>
    </message>
</context>
<context>
    <name>vermilion::search::SearchGuide</name>
    <message>
        <source>What you can type</source>
        <translation>可以这样输入</translation>
    </message>
    <message>
        <source>signed memorandum</source>
        <translation>签署 备忘录</translation>
    </message>
    <message>
        <source>All of these words, in the text, the title or a note. One character is enough; case and full or half width do not matter.</source>
        <translation>正文、标题或批注中含有全部这些词。一个字也可以；不分大小写和全角半角。</translation>
    </message>
    <message>
        <source>&quot;signed the memorandum&quot;</source>
        <translation>&quot;签署合作备忘录&quot;</translation>
    </message>
    <message>
        <source>These words as they stand.</source>
        <translation>原样的这段话。</translation>
    </message>
    <message>
        <source>memorandum -draft</source>
        <translation>备忘录 -草案</translation>
    </message>
    <message>
        <source>Leave out articles that have the word.</source>
        <translation>排除含有该词的文章。</translation>
    </message>
    <message>
        <source>tag:person</source>
        <translation>标签:人物</translation>
    </message>
    <message>
        <source>Passages with a tag; words beside it are looked for in the passage.</source>
        <translation>带某个标签的段落；旁边的词在该段落中查找。</translation>
    </message>
    <message>
        <source>author:Lin</source>
        <translation>标注人:Lin</translation>
    </message>
    <message>
        <source>Passages that somebody tagged.</source>
        <translation>某人标注的段落。</translation>
    </message>
    <message>
        <source>office:mayor</source>
        <translation>职务:市长</translation>
    </message>
    <message>
        <source>Passages by one of their attributes.</source>
        <translation>按段落的属性查找。</translation>
    </message>
    <message>
        <source>note:check</source>
        <translation>批注:核对</translation>
    </message>
    <message>
        <source>Passages by their note.</source>
        <translation>按批注查找段落。</translation>
    </message>
    <message>
        <source>title:port</source>
        <translation>标题:口岸</translation>
    </message>
    <message>
        <source>Only in the title; text: only in the text.</source>
        <translation>只在标题中；“正文:”只在正文中。</translation>
    </message>
    <message>
        <source>source:Daily</source>
        <translation>来源:日报</translation>
    </message>
    <message>
        <source>By who published it; byline: by who wrote it.</source>
        <translation>按发布者；“记者:”按作者。</translation>
    </message>
    <message>
        <source>after:2024-01 before:2025</source>
        <translation>之后:2024-01 之前:2025</translation>
    </message>
    <message>
        <source>From January 2024 until the end of 2024; on:2024-03 for a month or day.</source>
        <translation>2024 年 1 月至 2024 年底；“日期:2024-03”指某月或某日。</translation>
    </message>
    <message>
        <source>status:done</source>
        <translation>状态:已完成</translation>
    </message>
    <message>
        <source>By how far you are: to_do, in_progress, done.</source>
        <translation>按进度：未开始、进行中、已完成。</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>保存的检索</translation>
    </message>
</context>
<context>
    <name>vermilion::search::SearchPage</name>
    <message>
        <source>Search the project</source>
        <translation>检索项目</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检索结果</translation>
    </message>
    <message>
        <source>Reading the articles for the first time: %1 of %2</source>
        <translation>首次读取文章：%1 / %2</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>检索全部文章</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep this search in the project (Ctrl+D)</source>
        <translation>把这次检索保存在项目中（Ctrl+D）</translation>
    </message>
    <message>
        <source>What can be typed</source>
        <translation>输入说明</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n article(s) of at most %1</source>
        <translation>
            <numerusform>前 %n 篇，至多 %1 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no field or attribute “%1”. Put the words in quotes to look for them as they stand.</source>
        <translation>没有名为“%1”的字段或属性。要原样查找，请加引号。</translation>
    </message>
    <message>
        <source>There is no tag “%1”. The Tag menu has them all.</source>
        <translation>没有标签“%1”。全部标签见“标签”菜单。</translation>
    </message>
    <message>
        <source>“%1” is no status: to_do, in_progress or done.</source>
        <translation>“%1”不是状态：可用未开始、进行中、已完成。</translation>
    </message>
    <message>
        <source>“%1” is no date: 2024, 2024-03 or 2024-03-01.</source>
        <translation>“%1”不是日期：请写 2024、2024-03 或 2024-03-01。</translation>
    </message>
    <message>
        <source>What stands behind “%1:”?</source>
        <translation>“%1:”后面是什么？</translation>
    </message>
    <message>
        <source>The phrase “%1” has no closing quote yet.</source>
        <translation>“%1”还缺后引号。</translation>
    </message>
</context>
<context>
    <name>vermilion::suggest::SuggestionModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a source of suggestions and how many it has</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, suggested as %2, %3</source>
        <translation>%1，建议标为%2，%3</translation>
    </message>
</context>
<context>
    <name>vermilion::suggest::SuggestionPanel</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Suggested tags</source>
        <translation>建议的标签</translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation>接受  A</translation>
    </message>
    <message>
        <source>Reject  X</source>
        <translation>拒绝  X</translation>
    </message>
    <message>
        <source>Skip  Space</source>
        <translation>跳过  空格</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>接受这条建议</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>拒绝这条建议</translation>
    </message>
    <message>
        <source>Skip the suggestion</source>
        <translation>跳过这条建议</translation>
    </message>
    <message>
        <source>There is nothing left to decide in this article; the next one is at Ctrl+PgDown.</source>
        <translation>这篇文章没有待定的建议了；按 Ctrl+PgDown 看下一篇。</translation>
    </message>
    <message>
        <source>%1: the codebook has no tag named “%2”.</source>
        <translation>%1：编码本中没有名为“%2”的标签。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n of “%1”</source>
        <translation>
            <numerusform>接受“%1”的全部 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Not this name in this article</source>
        <translation>本文中的这个名称不标</translation>
    </message>
    <message>
        <source>Not these words; it is not suggested again</source>
        <translation>这些词不标，以后不再建议</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>已接受 %n 条建议。</numerusform>
        </translation>
    </message>
</context>
</TS>
