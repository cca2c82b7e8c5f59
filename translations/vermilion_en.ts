<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgreementText</name>
    <message>
        <source>P strict</source>
        <translation>P strict</translation>
    </message>
    <message>
        <source>R strict</source>
        <translation>R strict</translation>
    </message>
    <message>
        <source>F1 strict</source>
        <translation>F1 strict</translation>
    </message>
    <message>
        <source>P lenient</source>
        <translation>P lenient</translation>
    </message>
    <message>
        <source>R lenient</source>
        <translation>R lenient</translation>
    </message>
    <message>
        <source>F1 lenient</source>
        <translation>F1 lenient</translation>
    </message>
    <message>
        <source>Fleiss κ</source>
        <translation>Fleiss κ</translation>
    </message>
    <message>
        <source>Tags that are the same on exactly the same passages</source>
        <translation>Tags that are the same on exactly the same passages</translation>
    </message>
    <message>
        <source>Tags that are the same on passages that share characters</source>
        <translation>Tags that are the same on passages that share characters</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ: agreement of two on each character, beyond chance</source>
        <translation>Cohen&apos;s κ: agreement of two on each character, beyond chance</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ: agreement of all on each character, beyond chance</source>
        <translation>Fleiss&apos; κ: agreement of all on each character, beyond chance</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α over characters</source>
        <translation>Krippendorff&apos;s α over characters</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α for passages: where they begin and end, and their tags</source>
        <translation>Krippendorff&apos;s α for passages: where they begin and end, and their tags</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s uα over stretches of text</source>
        <translation>Krippendorff&apos;s uα over stretches of text</translation>
    </message>
    <message>
        <source>Mathet&apos;s γ: the best alignment of passages, beyond chance</source>
        <translation>Mathet&apos;s γ: the best alignment of passages, beyond chance</translation>
    </message>
    <message>
        <source>it takes two authors</source>
        <translation>it takes two authors</translation>
    </message>
    <message>
        <source>there is no article that all of them have read</source>
        <translation>there is no article that all of them have read</translation>
    </message>
    <message>
        <source>nobody has tagged anything with it</source>
        <translation>nobody has tagged anything with it</translation>
    </message>
    <message>
        <source>everything is of one kind, so that chance would agree as well</source>
        <translation>everything is of one kind, so that chance would agree as well</translation>
    </message>
    <message>
        <source>no passage was tagged by two of them, so that there are no tags to compare</source>
        <translation>no passage was tagged by two of them, so that there are no tags to compare</translation>
    </message>
    <message>
        <source>it is not computed yet</source>
        <translation>it is not computed yet</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open the sample project</source>
        <translation>Open the sample project</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>New project…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Open a project…</translation>
    </message>
    <message>
        <source>Add pages…</source>
        <translation>Add pages…</translation>
    </message>
    <message>
        <source>Add a folder of pages…</source>
        <translation>Add a folder of pages…</translation>
    </message>
    <message>
        <source>Add what was copied</source>
        <translation>Add what was copied</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>Save a backup…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Find in the article</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Next article</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Previous article</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>Done and next</translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation>Mark as not done</translation>
    </message>
    <message>
        <source>Repeat the last tag</source>
        <translation>Repeat the last tag</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Remove the tag</translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation>All mentions</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Make a list of the selected commitments</source>
        <translation>Make a list of the selected commitments</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>Next annotation</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Previous annotation</translation>
    </message>
    <message>
        <source>Select the next annotation as well</source>
        <translation>Select the next annotation as well</translation>
    </message>
    <message>
        <source>Select the previous annotation as well</source>
        <translation>Select the previous annotation as well</translation>
    </message>
    <message>
        <source>Other pane</source>
        <translation>Other pane</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Highlights</translation>
    </message>
    <message>
        <source>Teammates&apos; tags</source>
        <translation>Teammates&apos; tags</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Find a command…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Add a page from an address…</source>
        <translation>Add a page from an address…</translation>
    </message>
    <message>
        <source>Cleaning receipt</source>
        <translation>Cleaning receipt</translation>
    </message>
    <message>
        <source>Drop the block under the caret</source>
        <translation>Drop the block under the caret</translation>
    </message>
    <message>
        <source>Restore this block</source>
        <translation>Restore this block</translation>
    </message>
    <message>
        <source>Do the same on this site</source>
        <translation>Do the same on this site</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>All that is known of the entity</source>
        <translation>All that is known of the entity</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Accept the suggestion</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Reject the suggestion</translation>
    </message>
    <message>
        <source>Skip the suggestion</source>
        <translation>Skip the suggestion</translation>
    </message>
    <message>
        <source>Accept all suggestions of this kind</source>
        <translation>Accept all suggestions of this kind</translation>
    </message>
    <message>
        <source>Take the first reading</source>
        <translation>Take the first reading</translation>
    </message>
    <message>
        <source>Take the second reading</source>
        <translation>Take the second reading</translation>
    </message>
    <message>
        <source>Take both readings, or all</source>
        <translation>Take both readings, or all</translation>
    </message>
    <message>
        <source>Nothing is to be tagged here</source>
        <translation>Nothing is to be tagged here</translation>
    </message>
    <message>
        <source>Decide for another reading</source>
        <translation>Decide for another reading</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Take the decision back</translation>
    </message>
    <message>
        <source>Next reason</source>
        <translation>Next reason</translation>
    </message>
    <message>
        <source>Comment on the decision</source>
        <translation>Comment on the decision</translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation>Next disagreement</translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation>Previous disagreement</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Merge teammates&apos; files…</source>
        <translation>Merge teammates&apos; files…</translation>
    </message>
    <message>
        <source>Copy for a teammate…</source>
        <translation>Copy for a teammate…</translation>
    </message>
    <message>
        <source>My tags that were decided otherwise</source>
        <translation>My tags that were decided otherwise</translation>
    </message>
    <message>
        <source>Hide teammates&apos; tags until an article is done</source>
        <translation>Hide teammates&apos; tags until an article is done</translation>
    </message>
</context>
<context>
    <name>EntityReason</name>
    <message>
        <source>has this name</source>
        <translation>has this name</translation>
    </message>
    <message>
        <source>is also called this</source>
        <translation>is also called this</translation>
    </message>
    <message>
        <source>“%1”, written differently</source>
        <translation>“%1”, written differently</translation>
    </message>
    <message>
        <source>“%1” is in these words</source>
        <translation>“%1” is in these words</translation>
    </message>
    <message>
        <source>the only one here with this family name</source>
        <translation>the only one here with this family name</translation>
    </message>
    <message>
        <source>these words are a part of “%1”</source>
        <translation>these words are a part of “%1”</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” is not there. It may have been moved or renamed.</source>
        <translation>“%1” is not there. It may have been moved or renamed.</translation>
    </message>
    <message>
        <source>“%1” may not be read. Check its permissions, or copy it to a folder of yours.</source>
        <translation>“%1” may not be read. Check its permissions, or copy it to a folder of yours.</translation>
    </message>
    <message>
        <source>Nothing can be written to “%1”. Choose another folder, or check its permissions.</source>
        <translation>Nothing can be written to “%1”. Choose another folder, or check its permissions.</translation>
    </message>
    <message>
        <source>“%1” is there already and was left as it is. Choose another name.</source>
        <translation>“%1” is there already and was left as it is. Choose another name.</translation>
    </message>
    <message>
        <source>“%1” is empty. Save the page again and add it then.</source>
        <translation>“%1” is empty. Save the page again and add it then.</translation>
    </message>
    <message>
        <source>“%1” ends in the middle: the download or copy was cut off. Fetch it again.</source>
        <translation>“%1” ends in the middle: the download or copy was cut off. Fetch it again.</translation>
    </message>
    <message>
        <source>“%1” is not a web page or text that Vermilion reads (HTML, MHTML, plain text).</source>
        <translation>“%1” is not a web page or text that Vermilion reads (HTML, MHTML, plain text).</translation>
    </message>
    <message>
        <source>There is no article in “%1”: only menus, links or very little text.</source>
        <translation>There is no article in “%1”: only menus, links or very little text.</translation>
    </message>
    <message>
        <source>“%1” is larger than a page can be here. Save the article&apos;s own page instead of the whole site.</source>
        <translation>“%1” is larger than a page can be here. Save the article&apos;s own page instead of the whole site.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost: make room and do it again.</source>
        <translation>The disk is full. Nothing was lost: make room and do it again.</translation>
    </message>
    <message>
        <source>“%1” is not a Vermilion project.</source>
        <translation>“%1” is not a Vermilion project.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Vermilion. Update the program to open it; the file was not changed.</source>
        <translation>“%1” was written by a newer Vermilion. Update the program to open it; the file was not changed.</translation>
    </message>
    <message>
        <source>“%1” is damaged and was not opened. Open the latest backup instead.</source>
        <translation>“%1” is damaged and was not opened. Open the latest backup instead.</translation>
    </message>
    <message>
        <source>“%1” is open elsewhere. Close it there first.</source>
        <translation>“%1” is open elsewhere. Close it there first.</translation>
    </message>
    <message>
        <source>The text at that place is no longer the one that was marked. Nothing was changed.</source>
        <translation>The text at that place is no longer the one that was marked. Nothing was changed.</translation>
    </message>
    <message>
        <source>That cannot be used: %1</source>
        <translation>That cannot be used: %1</translation>
    </message>
    <message>
        <source>It is no longer in the project.</source>
        <translation>It is no longer in the project.</translation>
    </message>
    <message>
        <source>This was changed elsewhere since, so the step cannot be taken back.</source>
        <translation>This was changed elsewhere since, so the step cannot be taken back.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Something went wrong inside Vermilion (%1). Nothing was lost.</source>
        <translation>Something went wrong inside Vermilion (%1). Nothing was lost.</translation>
    </message>
    <message>
        <source>The network knows no “%1”. Check the address and the connection.</source>
        <translation>The network knows no “%1”. Check the address and the connection.</translation>
    </message>
    <message>
        <source>“%1” does not answer, or broke off. Check the connection and try again.</source>
        <translation>“%1” does not answer, or broke off. Check the connection and try again.</translation>
    </message>
    <message>
        <source>“%1” cannot prove that it is who it says (its certificate is not valid), so nothing was fetched.</source>
        <translation>“%1” cannot prove that it is who it says (its certificate is not valid), so nothing was fetched.</translation>
    </message>
    <message>
        <source>“%1” does not give out this page (HTTP %2). Open it in your browser, save it there and add the file.</source>
        <translation>“%1” does not give out this page (HTTP %2). Open it in your browser, save it there and add the file.</translation>
    </message>
    <message>
        <source>The page did not come in time. Try again, or save it in your browser and add the file.</source>
        <translation>The page did not come in time. Try again, or save it in your browser and add the file.</translation>
    </message>
    <message>
        <source>The program that fetches pages (“%1”) is missing. Install Vermilion again, or save the page in your browser and add the file.</source>
        <translation>The program that fetches pages (“%1”) is missing. Install Vermilion again, or save the page in your browser and add the file.</translation>
    </message>
    <message>
        <source>The web engine&apos;s sandbox does not work here, and without it no page is fetched. Save the page in your browser and add the file.</source>
        <translation>The web engine&apos;s sandbox does not work here, and without it no page is fetched. Save the page in your browser and add the file.</translation>
    </message>
    <message>
        <source>Fetching the page failed: the web engine ended over it. Save the page in your browser and add the file.</source>
        <translation>Fetching the page failed: the web engine ended over it. Save the page in your browser and add the file.</translation>
    </message>
    <message>
        <source>No rule for the site can be learned here: that needs a page in HTML that names its site, and an element with a lasting name around the block.</source>
        <translation>No rule for the site can be learned here: that needs a page in HTML that names its site, and an element with a lasting name around the block.</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removing %n tag(s)</source>
        <translation>
            <numerusform>removing a tag</numerusform>
            <numerusform>removing %n tags</numerusform>
        </translation>
    </message>
    <message>
        <source>moving a boundary</source>
        <translation>moving a boundary</translation>
    </message>
    <message>
        <source>changing a tag</source>
        <translation>changing a tag</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>a note</translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation>an attribute</translation>
    </message>
    <message numerus="yes">
        <source>a list of %n item(s)</source>
        <translation>
            <numerusform>a list of %n item</numerusform>
            <numerusform>a list of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n article(s)</source>
        <translation>
            <numerusform>adding an article</numerusform>
            <numerusform>adding %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>the status of an article</source>
        <translation>the status of an article</translation>
    </message>
    <message numerus="yes">
        <source>importing %n annotation(s)</source>
        <translation>
            <numerusform>importing an annotation</numerusform>
            <numerusform>importing %n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>a change</source>
        <translation>a change</translation>
    </message>
    <message numerus="yes">
        <source>cleaning %n article(s) again</source>
        <translation>
            <numerusform>cleaning %n article again</numerusform>
            <numerusform>cleaning %n articles again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring %n block(s)</source>
        <translation>
            <numerusform>restoring %n block</numerusform>
            <numerusform>restoring %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dropping %n block(s)</source>
        <translation>
            <numerusform>dropping %n block</numerusform>
            <numerusform>dropping %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) for a site</source>
        <translation>
            <numerusform>%n rule for a site</numerusform>
            <numerusform>%n rules for a site</numerusform>
        </translation>
    </message>
    <message>
        <source>taking back a rule for a site</source>
        <translation>taking back a rule for a site</translation>
    </message>
    <message>
        <source>the kept searches</source>
        <translation>the kept searches</translation>
    </message>
    <message numerus="yes">
        <source>merging %n file(s)</source>
        <translation>
            <numerusform>merging %n file</numerusform>
            <numerusform>merging %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>a new entity</source>
        <translation>a new entity</translation>
    </message>
    <message numerus="yes">
        <source>linking %n mention(s)</source>
        <translation>
            <numerusform>linking %n mention</numerusform>
            <numerusform>linking %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking %n mention(s) from their entity</source>
        <translation>
            <numerusform>taking %n mention from its entity</numerusform>
            <numerusform>taking %n mentions from their entity</numerusform>
        </translation>
    </message>
    <message>
        <source>the name of an entity</source>
        <translation>the name of an entity</translation>
    </message>
    <message>
        <source>the other names of an entity</source>
        <translation>the other names of an entity</translation>
    </message>
    <message>
        <source>the roles of an entity</source>
        <translation>the roles of an entity</translation>
    </message>
    <message>
        <source>the note of an entity</source>
        <translation>the note of an entity</translation>
    </message>
    <message>
        <source>the kind of an entity</source>
        <translation>the kind of an entity</translation>
    </message>
    <message numerus="yes">
        <source>merging %n entities</source>
        <translation>
            <numerusform>merging %n entity</numerusform>
            <numerusform>merging %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>splitting off %n mention(s)</source>
        <translation>
            <numerusform>splitting off %n mention</numerusform>
            <numerusform>splitting off %n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>removing an entity</source>
        <translation>removing an entity</translation>
    </message>
    <message numerus="yes">
        <source>accepting %n suggestion(s)</source>
        <translation>
            <numerusform>accepting %n suggestion</numerusform>
            <numerusform>accepting %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %n suggestion(s)</source>
        <translation>
            <numerusform>rejecting %n suggestion</numerusform>
            <numerusform>rejecting %n suggestions</numerusform>
        </translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>a decision</translation>
    </message>
    <message>
        <source>the reason of a decision</source>
        <translation>the reason of a decision</translation>
    </message>
    <message>
        <source>taking a decision back</source>
        <translation>taking a decision back</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) by rule</source>
        <translation>
            <numerusform>%n decision by rule</numerusform>
            <numerusform>%n decisions by rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whose %n article(s) these are</source>
        <translation>
            <numerusform>who is to read %n article</numerusform>
            <numerusform>who is to read %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>an answer to a decision</source>
        <translation>an answer to a decision</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Tagged on</source>
        <translation>Tagged on</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Changed on</translation>
    </message>
    <message>
        <source>Annotation id</source>
        <translation>Annotation id</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>a person</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>a rule</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>a model</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>an import</translation>
    </message>
    <message>
        <source>annotator&apos;s own</source>
        <translation>annotator&apos;s own</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>agreed</translation>
    </message>
</context>
<context>
    <name>RolePainter</name>
    <message>
        <source>Add a role…</source>
        <translation>Add a role…</translation>
    </message>
    <message>
        <source>Role or office</source>
        <translation>Role or office</translation>
    </message>
    <message>
        <source>since</source>
        <translation>since</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
</context>
<context>
    <name>SuggestionText</name>
    <message>
        <source>Points of lists</source>
        <translation>Points of lists</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>Obligations</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Names behind offices</source>
        <translation>Names behind offices</translation>
    </message>
    <message>
        <source>Known names</source>
        <translation>Known names</translation>
    </message>
    <message>
        <source>point %1 of %2</source>
        <translation>point %1 of %2</translation>
    </message>
    <message>
        <source>“%1” and a verb</source>
        <translation>“%1” and a verb</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>a date</translation>
    </message>
    <message>
        <source>behind “%1”</source>
        <translation>behind “%1”</translation>
    </message>
    <message>
        <source>tagged before</source>
        <translation>tagged before</translation>
    </message>
    <message>
        <source>a date: %1</source>
        <translation>a date: %1</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>Kept by hand</translation>
    </message>
    <message>
        <source>Kept by a site rule</source>
        <translation>Kept by a site rule</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>Related stories</translation>
    </message>
    <message>
        <source>Teaser of another story</source>
        <translation>Teaser of another story</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Advertisement</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Sharing</translation>
    </message>
    <message>
        <source>Copyright and imprint</source>
        <translation>Copyright and imprint</translation>
    </message>
    <message>
        <source>Title, source, credits</source>
        <translation>Title, source, credits</translation>
    </message>
    <message>
        <source>Not shown by a browser</source>
        <translation>Not shown by a browser</translation>
    </message>
    <message>
        <source>The same on many pages</source>
        <translation>The same on many pages</translation>
    </message>
    <message>
        <source>Outside the article</source>
        <translation>Outside the article</translation>
    </message>
    <message>
        <source>Said already</source>
        <translation>Said already</translation>
    </message>
    <message>
        <source>Dropped by hand</source>
        <translation>Dropped by hand</translation>
    </message>
    <message>
        <source>Dropped by a site rule</source>
        <translation>Dropped by a site rule</translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>Ambiguous text</source>
        <translation>Ambiguous text</translation>
    </message>
    <message>
        <source>Guideline gap</source>
        <translation>Guideline gap</translation>
    </message>
    <message>
        <source>Annotator&apos;s error</source>
        <translation>Annotator&apos;s error</translation>
    </message>
    <message>
        <source>Edge case</source>
        <translation>Edge case</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Boundary</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Twice</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>reading %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>takes %1</translation>
    </message>
    <message>
        <source>several</source>
        <translation>several</translation>
    </message>
    <message>
        <source>both</source>
        <translation>both</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>nothing here</translation>
    </message>
    <message>
        <source>another reading</source>
        <translation>another reading</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>changed since</translation>
    </message>
    <message>
        <source>Only some</source>
        <translation>Only some</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Only %1</translation>
    </message>
    <message>
        <source>Some, %1 too</source>
        <translation>Some, %1 too</translation>
    </message>
    <message>
        <source>Some, not %1</source>
        <translation>Some, not %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Read and annotate news articles beside their original pages.</source>
        <translation>Read and annotate news articles beside their original pages.</translation>
    </message>
    <message>
        <source>A project to open, or pages to read.</source>
        <translation>A project to open, or pages to read.</translation>
    </message>
    <message>
        <source>Open the sample project (kept at FILE if one is given).</source>
        <translation>Open the sample project (kept at FILE if one is given).</translation>
    </message>
    <message>
        <source>Save a picture of the window and quit.</source>
        <translation>Save a picture of the window and quit.</translation>
    </message>
    <message>
        <source>With --picture: export the CSV tables too.</source>
        <translation>With --picture: export the CSV tables too.</translation>
    </message>
    <message>
        <source>Render pages although the web engine&apos;s sandbox cannot work here.</source>
        <translation>Render pages although the web engine&apos;s sandbox cannot work here.</translation>
    </message>
    <message>
        <source>Say when the window can be used and quit; for measuring.</source>
        <translation>Say when the window can be used and quit; for measuring.</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::AnnotationPanel</name>
    <message>
        <source>Selected annotation</source>
        <translation>Selected annotation</translation>
    </message>
    <message>
        <source>Select some words in the article and press a tag&apos;s key.</source>
        <translation>Select some words in the article and press a tag&apos;s key.</translation>
    </message>
    <message>
        <source>Note in the margin (M)</source>
        <translation>Note in the margin (M)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>All mentions  G</source>
        <translation>All mentions  G</translation>
    </message>
    <message>
        <source>Remove  Del</source>
        <translation>Remove  Del</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Make a list of %n  Ctrl+L</source>
        <translation>
            <numerusform>Make a list of %n  Ctrl+L</numerusform>
            <numerusform>Make a list of %n  Ctrl+L</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>2017, 2017-07 or 2017-07-28</source>
        <translation>2017, 2017-07 or 2017-07-28</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::EntityField</name>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>Who or what is it?</source>
        <translation>Who or what is it?</translation>
    </message>
    <message>
        <source>Find an entity by name</source>
        <translation>Find an entity by name</translation>
    </message>
    <message>
        <source>Entities that it may be</source>
        <translation>Entities that it may be</translation>
    </message>
    <message>
        <source>All that is known of it</source>
        <translation>All that is known of it</translation>
    </message>
    <message>
        <source>Same words too</source>
        <translation>Same words too</translation>
    </message>
    <message>
        <source>Link all of your annotations in the project that have these words and are of nobody yet</source>
        <translation>Link all of your annotations in the project that have these words and are of nobody yet</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Unlink</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %n mention(s)</source>
        <translation>
            <numerusform>%1  ·  %n mention</numerusform>
            <numerusform>%1  ·  %n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Entity: %1</source>
        <translation>Entity: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>make a new entity of it</source>
        <translation>make a new entity of it</translation>
    </message>
    <message>
        <source>%1: make a new entity of it</source>
        <translation>%1: make a new entity of it</translation>
    </message>
    <message>
        <source>That tag is a teammate&apos;s. Only its author says whom it means.</source>
        <translation>That tag is a teammate&apos;s. Only its author says whom it means.</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::OccurrencesPanel</name>
    <message>
        <source>All mentions</source>
        <translation>All mentions</translation>
    </message>
    <message>
        <source>Mentions in context</source>
        <translation>Mentions in context</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Space ticks, a tag&apos;s key changes the tag.</source>
        <translation>Space ticks, a tag&apos;s key changes the tag.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n mention(s) in this article</source>
        <translation>
            <numerusform>“%1”: %n mention in this article</numerusform>
            <numerusform>“%1”: %n mentions in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n as %1  ↵</source>
        <translation>
            <numerusform>Tag %n as %1  ↵</numerusform>
            <numerusform>Tag %n as %1  ↵</numerusform>
        </translation>
    </message>
    <message>
        <source>Press a tag&apos;s key</source>
        <translation>Press a tag&apos;s key</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::SelectionPalette</name>
    <message>
        <source>Tag the selection</source>
        <translation>Tag the selection</translation>
    </message>
    <message>
        <source>G All mentions</source>
        <translation>G All mentions</translation>
    </message>
</context>
<context>
    <name>vermilion::annotate::TagPalette</name>
    <message>
        <source>Use it for: %1</source>
        <translation>Use it for: %1</translation>
    </message>
    <message>
        <source>Not for: %1</source>
        <translation>Not for: %1</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, key %2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>vermilion::common::AddressDialog</name>
    <message>
        <source>Write or paste the address of one article.</source>
        <translation>Write or paste the address of one article.</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// can be fetched.</source>
        <translation>Only addresses that begin with https:// or http:// can be fetched.</translation>
    </message>
    <message>
        <source>The address names no website.</source>
        <translation>The address names no website.</translation>
    </message>
    <message>
        <source>The address holds a name or password before the website. Take that part out.</source>
        <translation>The address holds a name or password before the website. Take that part out.</translation>
    </message>
    <message>
        <source>The address holds invisible characters. Write it anew.</source>
        <translation>The address holds invisible characters. Write it anew.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>This is not an address.</translation>
    </message>
    <message>
        <source>The name has letters that can look like others. What is really asked for is %1.</source>
        <translation>The name has letters that can look like others. What is really asked for is %1.</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read the page and change it.</source>
        <translation>Not encrypted: others on the way can read the page and change it.</translation>
    </message>
    <message>
        <source>Add a page from an address</source>
        <translation>Add a page from an address</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Address of the page</translation>
    </message>
    <message>
        <source>Website that will be asked</source>
        <translation>Website that will be asked</translation>
    </message>
    <message>
        <source>This is the one time that Vermilion goes online, and only for this page: a separate program fetches it with its pictures, saves it and ends. The website, and those it includes, learn that somebody asked. Cookies and the like are forgotten. Afterwards the page is shown offline.</source>
        <translation>This is the one time that Vermilion goes online, and only for this page: a separate program fetches it with its pictures, saves it and ends. The website, and those it includes, learn that somebody asked. Cookies and the like are forgotten. Afterwards the page is shown offline.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fetch the page</source>
        <translation>Fetch the page</translation>
    </message>
</context>
<context>
    <name>vermilion::common::Toast</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>vermilion::desktop::Application</name>
    <message>
        <source>Vermilion projects (*.vermilion)</source>
        <translation>Vermilion projects (*.vermilion)</translation>
    </message>
    <message>
        <source>Open or make a project first, then drop the pages again.</source>
        <translation>Open or make a project first, then drop the pages again.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Open a project</translation>
    </message>
    <message>
        <source>Add pages</source>
        <translation>Add pages</translation>
    </message>
    <message>
        <source>Saved pages (%1)</source>
        <translation>Saved pages (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Add a folder of pages</source>
        <translation>Add a folder of pages</translation>
    </message>
    <message>
        <source>Export CSV into a folder</source>
        <translation>Export CSV into a folder</translation>
    </message>
    <message>
        <source>%1 backup %2.vermilion</source>
        <translation>%1 backup %2.vermilion</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>Save a backup</translation>
    </message>
    <message>
        <source>The backup was written and checked.</source>
        <translation>The backup was written and checked.</translation>
    </message>
    <message>
        <source>Who annotates?</source>
        <translation>Who annotates?</translation>
    </message>
    <message>
        <source>Your tags carry this name:</source>
        <translation>Your tags carry this name:</translation>
    </message>
    <message>
        <source>Leave Vermilion?</source>
        <translation>Leave Vermilion?</translation>
    </message>
    <message>
        <source>This link opens in your web browser:
%1</source>
        <translation>This link opens in your web browser:
%1</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n article added.</numerusform>
            <numerusform>%n articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be added.</source>
        <translation>
            <numerusform>%n more could not be added.</numerusform>
            <numerusform>%n more could not be added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what was added so far is kept.</source>
        <translation>Stopped; what was added so far is kept.</translation>
    </message>
    <message>
        <source>There was nothing to add.</source>
        <translation>There was nothing to add.</translation>
    </message>
    <message>
        <source>Adding pages %1 / %2</source>
        <translation>Adding pages %1 / %2</translation>
    </message>
    <message>
        <source>Nothing was copied. Copy a page&apos;s text (or its files) and paste again.</source>
        <translation>Nothing was copied. Copy a page&apos;s text (or its files) and paste again.</translation>
    </message>
    <message>
        <source>Pasted page.html</source>
        <translation>Pasted page.html</translation>
    </message>
    <message>
        <source>Pasted text.txt</source>
        <translation>Pasted text.txt</translation>
    </message>
    <message>
        <source>Exporting %1 / %2</source>
        <translation>Exporting %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) written to “%1”.</source>
        <translation>
            <numerusform>%n annotation written to “%1”.</numerusform>
            <numerusform>%n annotations written to “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Going online for %1…</source>
        <translation>Going online for %1…</translation>
    </message>
    <message>
        <source>Loading the page from %1…</source>
        <translation>Loading the page from %1…</translation>
    </message>
    <message>
        <source>Waiting for the pictures from %1…</source>
        <translation>Waiting for the pictures from %1…</translation>
    </message>
    <message>
        <source>Saving the page from %1…</source>
        <translation>Saving the page from %1…</translation>
    </message>
    <message>
        <source>Something on the page never came; what was there is kept.</source>
        <translation>Something on the page never came; what was there is kept.</translation>
    </message>
    <message numerus="yes">
        <source>The rule is saved; %n article(s) of the site changed by it.</source>
        <translation>
            <numerusform>The rule is saved; %n article of the site changed by it.</numerusform>
            <numerusform>The rule is saved; %n articles of the site changed by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) lost their place and wait in the tray.</source>
        <translation>
            <numerusform>%n annotation lost its place and waits in the tray.</numerusform>
            <numerusform>%n annotations lost their place and wait in the tray.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be cleaned again and stay as they are.</source>
        <translation>
            <numerusform>%n article could not be cleaned again and stays as it is.</numerusform>
            <numerusform>%n articles could not be cleaned again and stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaning the site&apos;s articles %1 / %2</source>
        <translation>Cleaning the site&apos;s articles %1 / %2</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were joined from several pages.</source>
        <translation>
            <numerusform>%n article was joined from several pages.</numerusform>
            <numerusform>%n articles were joined from several pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not whole: other pages of them are not here.</source>
        <translation>
            <numerusform>%n article is not whole: other pages of it are not here.</numerusform>
            <numerusform>%n articles are not whole: other pages of them are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) waited for other pages of their article and were not added.</source>
        <translation>
            <numerusform>%n page waited for other pages of its article and was not added.</numerusform>
            <numerusform>%n pages waited for other pages of their article and were not added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export these rows</source>
        <translation>Export these rows</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The rows were written to “%1”.</source>
        <translation>The rows were written to “%1”.</translation>
    </message>
    <message>
        <source>Decide by rule?</source>
        <translation>Decide by rule?</translation>
    </message>
    <message numerus="yes">
        <source>This decides %n disagreement(s) in your name. What a person decided stays as it is. It is one step to undo.</source>
        <translation>
            <numerusform>This decides %n disagreement in your name. What a person decided stays as it is. It is one step to undo.</numerusform>
            <numerusform>This decides %n disagreements in your name. What a person decided stays as it is. It is one step to undo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) came.</source>
        <translation>
            <numerusform>%n tag came.</numerusform>
            <numerusform>%n tags came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) changed.</source>
        <translation>
            <numerusform>%n tag changed.</numerusform>
            <numerusform>%n tags changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) went.</source>
        <translation>
            <numerusform>%n tag went.</numerusform>
            <numerusform>%n tags went.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came.</source>
        <translation>
            <numerusform>%n article came.</numerusform>
            <numerusform>%n articles came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) stand in two versions.</source>
        <translation>
            <numerusform>%n tag stands in two versions.</numerusform>
            <numerusform>%n tags stand in two versions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>Merged.</translation>
    </message>
    <message>
        <source>Merge teammates&apos; files</source>
        <translation>Merge teammates&apos; files</translation>
    </message>
    <message>
        <source>Merging %1 / %2</source>
        <translation>Merging %1 / %2</translation>
    </message>
    <message>
        <source>Copy for a teammate</source>
        <translation>Copy for a teammate</translation>
    </message>
    <message>
        <source>Making the copy…</source>
        <translation>Making the copy…</translation>
    </message>
    <message>
        <source>The copy for %1 is in “%2”.</source>
        <translation>The copy for %1 is in “%2”.</translation>
    </message>
    <message>
        <source>%1 - agreement.png</source>
        <translation>%1 - agreement.png</translation>
    </message>
    <message>
        <source>Save the agreement as a picture</source>
        <translation>Save the agreement as a picture</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>The picture was written to “%1”.</source>
        <translation>The picture was written to “%1”.</translation>
    </message>
    <message>
        <source>Reasons of decisions</source>
        <translation>Reasons of decisions</translation>
    </message>
    <message>
        <source>The reasons to choose from, separated by semicolons; nothing: those that the program brings</source>
        <translation>The reasons to choose from, separated by semicolons; nothing: those that the program brings</translation>
    </message>
</context>
<context>
    <name>vermilion::desktop::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>What do you want to do?</translation>
    </message>
</context>
<context>
    <name>vermilion::desktop::MainWindow</name>
    <message>
        <source>There are no articles yet. Add saved web pages (HTML, MHTML) or text dumps, or drop them here.</source>
        <translation>There are no articles yet. Add saved web pages (HTML, MHTML) or text dumps, or drop them here.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>%1 — Vermilion</source>
        <translation>%1 — Vermilion</translation>
    </message>
    <message>
        <source>That was the last article.</source>
        <translation>That was the last article.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>This is the first article.</translation>
    </message>
    <message>
        <source>Select a name first, then press G to find all its mentions.</source>
        <translation>Select a name first, then press G to find all its mentions.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Tags: press the key</source>
        <translation>Tags: press the key</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>Tags and annotation</source>
        <translation>Tags and annotation</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Project and view</source>
        <translation>Project and view</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Who you annotate as</source>
        <translation>Who you annotate as</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Articles done</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>? Keys   Ctrl+K Commands</source>
        <translation>? Keys   Ctrl+K Commands</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Article %1 of %2</source>
        <translation>Article %1 of %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 of %2 done</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaning receipt</source>
        <translation>Cleaning receipt</translation>
    </message>
    <message>
        <source>These words are not in the article, so they cannot be tagged: cleaning dropped their block (%1).</source>
        <translation>These words are not in the article, so they cannot be tagged: cleaning dropped their block (%1).</translation>
    </message>
    <message>
        <source>Cleaning dropped this block (%1).</source>
        <translation>Cleaning dropped this block (%1).</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>%1, whose it is to read: %2</source>
        <translation>%1, whose it is to read: %2</translation>
    </message>
    <message>
        <source>To be read by</source>
        <translation>To be read by</translation>
    </message>
    <message>
        <source>Read blind: others&apos; tags are hidden until you are done</source>
        <translation>Read blind: others&apos; tags are hidden until you are done</translation>
    </message>
</context>
<context>
    <name>vermilion::desktop::StartPage</name>
    <message>
        <source>Read news articles beside their original pages, mark people, places and commitments, and take the result with you as a table.</source>
        <translation>Read news articles beside their original pages, mark people, places and commitments, and take the result with you as a table.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityCard</name>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>No entity is chosen. Select a tag in an article and press E to say whom it mentions.</source>
        <translation>No entity is chosen. Select a tag in an article and press E to say whom it mentions.</translation>
    </message>
    <message>
        <source>Remove this entity</source>
        <translation>Remove this entity</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Also called</translation>
    </message>
    <message>
        <source>Other names, with ; between them</source>
        <translation>Other names, with ; between them</translation>
    </message>
    <message>
        <source>Roles over time</source>
        <translation>Roles over time</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s)</source>
        <translation>
            <numerusform>In %n article</numerusform>
            <numerusform>In %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 to %3</translation>
    </message>
    <message>
        <source>They have an entity of their own now. Give it a name that tells the two apart.</source>
        <translation>They have an entity of their own now. Give it a name that tells the two apart.</translation>
    </message>
    <message>
        <source>They are one entity now.</source>
        <translation>They are one entity now.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>“%1” was removed.</translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityMentions</name>
    <message>
        <source>They are of somebody else: give them an entity of their own</source>
        <translation>They are of somebody else: give them an entity of their own</translation>
    </message>
    <message>
        <source>Mentions in context</source>
        <translation>Mentions in context</translation>
    </message>
    <message>
        <source>Nothing mentions it yet. Select a tag in an article and press E.</source>
        <translation>Nothing mentions it yet. Select a tag in an article and press E.</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged by %1: only they can split it off.</source>
        <translation>Tagged by %1: only they can split it off.</translation>
    </message>
    <message>
        <source>%1, tagged by %2</source>
        <translation>%1, tagged by %2</translation>
    </message>
    <message numerus="yes">
        <source>Split off %n</source>
        <translation>
            <numerusform>Split off %n</numerusform>
            <numerusform>Split off %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityMerge</name>
    <message>
        <source>The same as…</source>
        <translation>The same as…</translation>
    </message>
    <message>
        <source>Another entity that is the same</source>
        <translation>Another entity that is the same</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message numerus="yes">
        <source>Another entity is called “%1” as well. Its %n mention(s) would move here.</source>
        <translation>
            <numerusform>Another entity is called “%1” as well. Its %n mention would move here.</numerusform>
            <numerusform>Another entity is called “%1” as well. Its %n mentions would move here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) of “%1” would move here; the name becomes an alias.</source>
        <translation>
            <numerusform>%n mention of “%1” would move here; the name becomes an alias.</numerusform>
            <numerusform>%n mentions of “%1” would move here; the name becomes an alias.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityPopup</name>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Close  Esc</translation>
    </message>
</context>
<context>
    <name>vermilion::entities::EntityRoles</name>
    <message>
        <source>Roles over time</source>
        <translation>Roles over time</translation>
    </message>
    <message>
        <source>Role or office</source>
        <translation>Role or office</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Dates: 2017, 2017-07 or 2017-07-28. Write into the last row to add a role, press Delete to remove one.</source>
        <translation>Dates: 2017, 2017-07 or 2017-07-28. Write into the last row to add a role, press Delete to remove one.</translation>
    </message>
</context>
<context>
    <name>vermilion::library::ArticleList</name>
    <message>
        <source>Filter by title</source>
        <translation>Filter by title</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Articles  %1 of %2 done</source>
        <translation>Articles  %1 of %2 done</translation>
    </message>
</context>
<context>
    <name>vermilion::library::ArticleRowPainter</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::original::OriginalPane</name>
    <message>
        <source>The page is shown as text: the browser&apos;s sandbox is off here.</source>
        <translation>The page is shown as text: the browser&apos;s sandbox is off here.</translation>
    </message>
    <message>
        <source>The page is shown as text: the program runs as root, so the browser has no sandbox.</source>
        <translation>The page is shown as text: the program runs as root, so the browser has no sandbox.</translation>
    </message>
    <message>
        <source>The page is shown as text: this system refuses the browser its sandbox.</source>
        <translation>The page is shown as text: this system refuses the browser its sandbox.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>The page as a browser shows it</source>
        <translation>The page as a browser shows it</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The source of the page as it was received</source>
        <translation>The source of the page as it was received</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>All text of the page, without its looks</source>
        <translation>All text of the page, without its looks</translation>
    </message>
    <message>
        <source>offline · scripts off</source>
        <translation>offline · scripts off</translation>
    </message>
</context>
<context>
    <name>vermilion::original::PageTextView</name>
    <message>
        <source>Text of the page</source>
        <translation>Text of the page</translation>
    </message>
</context>
<context>
    <name>vermilion::original::PageView</name>
    <message>
        <source>The page is shown as text: it is larger than 10 MB.</source>
        <translation>The page is shown as text: it is larger than 10 MB.</translation>
    </message>
    <message>
        <source>The page is shown as text: it has too many elements.</source>
        <translation>The page is shown as text: it has too many elements.</translation>
    </message>
    <message>
        <source>The page is shown as text: its elements are nested too deeply.</source>
        <translation>The page is shown as text: its elements are nested too deeply.</translation>
    </message>
    <message>
        <source>The page is shown as text: its tables are nested too deeply.</source>
        <translation>The page is shown as text: its tables are nested too deeply.</translation>
    </message>
    <message>
        <source>Original page</source>
        <translation>Original page</translation>
    </message>
    <message>
        <source>The page is shown as text: rendering it failed several times.</source>
        <translation>The page is shown as text: rendering it failed several times.</translation>
    </message>
    <message>
        <source>The page is shown as text: it took too long to load.</source>
        <translation>The page is shown as text: it took too long to load.</translation>
    </message>
    <message>
        <source>The page is shown as text: rendering it failed.</source>
        <translation>The page is shown as text: rendering it failed.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>vermilion::original::SourceView</name>
    <message>
        <source>Source of the page</source>
        <translation>Source of the page</translation>
    </message>
</context>
<context>
    <name>vermilion::read::ArticleDocument</name>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>photo %1</source>
        <translation>photo %1</translation>
    </message>
    <message>
        <source>edited by %1</source>
        <translation>edited by %1</translation>
    </message>
</context>
<context>
    <name>vermilion::read::ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
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
        <translation>Find in this article</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nowhere</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::read::ReadingSession</name>
    <message>
        <source>That tag is %1&apos;s. Only its author changes it; select the words and tag them yourself.</source>
        <translation>That tag is %1&apos;s. Only its author changes it; select the words and tag them yourself.</translation>
    </message>
    <message>
        <source>This passage has that tag already; here it is.</source>
        <translation>This passage has that tag already; here it is.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) tagged.</source>
        <translation>
            <numerusform>%n passage tagged.</numerusform>
            <numerusform>%n passages tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) removed.</source>
        <translation>
            <numerusform>%n tag removed.</numerusform>
            <numerusform>%n tags removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the items first: click the first, then the others with Ctrl held.</source>
        <translation>Select the items first: click the first, then the others with Ctrl held.</translation>
    </message>
    <message>
        <source>Only commitments can be made into a list.</source>
        <translation>Only commitments can be made into a list.</translation>
    </message>
    <message numerus="yes">
        <source>A list of %n item(s).</source>
        <translation>
            <numerusform>A list of %n item.</numerusform>
            <numerusform>A list of %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) linked.</source>
        <translation>
            <numerusform>%n mention linked.</numerusform>
            <numerusform>%n mentions linked.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is an entity now.</source>
        <translation>“%1” is an entity now.</translation>
    </message>
    <message>
        <source>You read blind: teammates&apos; tags are shown when you are done with this article.</source>
        <translation>You read blind: teammates&apos; tags are shown when you are done with this article.</translation>
    </message>
</context>
<context>
    <name>vermilion::read::TagMap</name>
    <message>
        <source>Where the annotations are</source>
        <translation>Where the annotations are</translation>
    </message>
</context>
<context>
    <name>vermilion::receipt::ReceiptPanel</name>
    <message>
        <source>Cleaning receipt</source>
        <translation>Cleaning receipt</translation>
    </message>
    <message>
        <source>Blocks of the page</source>
        <translation>Blocks of the page</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Kept %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>Dropped %1</translation>
    </message>
    <message>
        <source>%1 % of the visible text is kept</source>
        <translation>%1 % of the visible text is kept</translation>
    </message>
    <message>
        <source>The block was dropped.</source>
        <translation>The block was dropped.</translation>
    </message>
    <message>
        <source>The block was restored.</source>
        <translation>The block was restored.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) lost their place and wait in the tray.</source>
        <translation>
            <numerusform>%n annotation lost its place and waits in the tray.</numerusform>
            <numerusform>%n annotations lost their place and wait in the tray.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do the same on this site</source>
        <translation>Do the same on this site</translation>
    </message>
    <message>
        <source>Restore on this whole site</source>
        <translation>Restore on this whole site</translation>
    </message>
    <message>
        <source>Drop on this whole site</source>
        <translation>Drop on this whole site</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n block(s) here</source>
        <translation>
            <numerusform>%1: %n block here</numerusform>
            <numerusform>%1: %n blocks here</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1, everything at “%2”</source>
        <translation>On %1, everything at “%2”</translation>
    </message>
</context>
<context>
    <name>vermilion::receipt::ReceiptRowPainter</name>
    <message>
        <source>Drop</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>vermilion::receipt::TrayPanel</name>
    <message>
        <source>Tray</source>
        <translation>Tray</translation>
    </message>
    <message>
        <source>Annotations that lost their place</source>
        <translation>Annotations that lost their place</translation>
    </message>
    <message>
        <source>Take the guess</source>
        <translation>Take the guess</translation>
    </message>
    <message>
        <source>Put on the selection</source>
        <translation>Put on the selection</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>Nothing like it is in the text.</source>
        <translation>Nothing like it is in the text.</translation>
    </message>
    <message>
        <source>Perhaps (%1 %): %2</source>
        <translation>Perhaps (%1 %): %2</translation>
    </message>
    <message numerus="yes">
        <source>Tray: %n annotation(s) lost their place</source>
        <translation>
            <numerusform>Tray: %n annotation lost its place</numerusform>
            <numerusform>Tray: %n annotations lost their place</numerusform>
        </translation>
    </message>
    <message>
        <source>It is %1&apos;s. Only its author changes it.</source>
        <translation>It is %1&apos;s. Only its author changes it.</translation>
    </message>
    <message>
        <source>The annotation has its place again.</source>
        <translation>The annotation has its place again.</translation>
    </message>
    <message>
        <source>Select the words in the article first.</source>
        <translation>Select the words in the article first.</translation>
    </message>
    <message>
        <source>The annotation was removed.</source>
        <translation>The annotation was removed.</translation>
    </message>
</context>
<context>
    <name>vermilion::registers::PassageStrip</name>
    <message>
        <source>The passage in its paragraph</source>
        <translation>The passage in its paragraph</translation>
    </message>
    <message>
        <source>Open in the article  ↵</source>
        <translation>Open in the article  ↵</translation>
    </message>
    <message>
        <source>Choose a row to see its passage.</source>
        <translation>Choose a row to see its passage.</translation>
    </message>
</context>
<context>
    <name>vermilion::registers::RegisterModel</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::registers::RegistersPage</name>
    <message>
        <source>Show the others too</source>
        <translation>Show the others too</translation>
    </message>
    <message>
        <source>Only %1; press to show the others too</source>
        <translation>Only %1; press to show the others too</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Grouped by: %1</source>
        <translation>Grouped by: %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>No row has all that. Take a word or a condition away.</source>
        <translation>No row has all that. Take a word or a condition away.</translation>
    </message>
    <message>
        <source>Nothing is tagged yet. Read an article, select a name and press a tag&apos;s key.</source>
        <translation>Nothing is tagged yet. Read an article, select a name and press a tag&apos;s key.</translation>
    </message>
    <message>
        <source>No tag of this codebook makes lists, so there are no commitments to show.</source>
        <translation>No tag of this codebook makes lists, so there are no commitments to show.</translation>
    </message>
    <message>
        <source>There are no commitments yet. Read an article, select what somebody promises and press %1.</source>
        <translation>There are no commitments yet. Read an article, select what somebody promises and press %1.</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>All annotations</translation>
    </message>
    <message>
        <source>Only rows with these words</source>
        <translation>Only rows with these words</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Export these rows…</source>
        <translation>Export these rows…</translation>
    </message>
    <message>
        <source>Rows of the register</source>
        <translation>Rows of the register</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>By tag</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>By source</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Not grouped</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>As at first</translation>
    </message>
</context>
<context>
    <name>vermilion::review::AgreementCard</name>
    <message>
        <source>Whose agreement</source>
        <translation>Whose agreement</translation>
    </message>
    <message>
        <source>Agreement before decisions</source>
        <translation>Agreement before decisions</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>Save as a picture…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Compute γ, which takes a while</source>
        <translation>Compute γ, which takes a while</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>All: %1</translation>
    </message>
    <message numerus="yes">
        <source>Agreement before decisions: %n article(s); click a number for what is behind it</source>
        <translation>
            <numerusform>Agreement before decisions: %n article; click a number for what is behind it</numerusform>
            <numerusform>Agreement before decisions: %n articles; click a number for what is behind it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n article(s), 95 % intervals below</source>
        <translation>
            <numerusform>%1 — %n article, 95 % intervals below</numerusform>
            <numerusform>%1 — %n articles, 95 % intervals below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vermilion::review::AgreementModel</name>
    <message>
        <source>All tags</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a row and why it has no number</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: says nothing here</source>
        <translation>%1: says nothing here</translation>
    </message>
    <message>
        <source>%1: no number, because %2</source>
        <translation>%1: no number, because %2</translation>
    </message>
    <message>
        <source>%1: %2 (n = %3)</source>
        <translation>%1: %2 (n = %3)</translation>
    </message>
    <message>
        <source>%1: %2, 95 % of resamples from %3 to %4 (n = %5)</source>
        <translation>%1: %2, 95 % of resamples from %3 to %4 (n = %5)</translation>
    </message>
</context>
<context>
    <name>vermilion::review::DecisionPanel</name>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Select the passage in the text, then press Enter. A tag&apos;s key changes the tag.</source>
        <translation>Select the passage in the text, then press Enter. A tag&apos;s key changes the tag.</translation>
    </message>
    <message>
        <source>Tag of the other reading</source>
        <translation>Tag of the other reading</translation>
    </message>
    <message>
        <source>Use this passage  ↵</source>
        <translation>Use this passage  ↵</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Reason  R</source>
        <translation>Reason  R</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Comment  M</source>
        <translation>Comment  M</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an attribute and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>note: %1</translation>
    </message>
    <message>
        <source>%1 of %2 characters are in both</source>
        <translation>%1 of %2 characters are in both</translation>
    </message>
    <message>
        <source>%1: nothing here</source>
        <translation>%1: nothing here</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an author and their words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>All of them</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>Another reading…</source>
        <translation>Another reading…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>%1 decided on %2; something here has changed since, so it is open again.</source>
        <translation>%1 decided on %2; something here has changed since, so it is open again.</translation>
    </message>
    <message>
        <source>Decided by %1 on %2.</source>
        <translation>Decided by %1 on %2.</translation>
    </message>
    <message>
        <source>Decided by a rule that %1 applied on %2.</source>
        <translation>Decided by a rule that %1 applied on %2.</translation>
    </message>
    <message>
        <source>Answer the reviewer</source>
        <translation>Answer the reviewer</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Change the reasons to choose from</source>
        <translation>Change the reasons to choose from</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 answers: %2</translation>
    </message>
</context>
<context>
    <name>vermilion::review::DisputeModel</name>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>vermilion::review::HandOutDialog</name>
    <message>
        <source>Copy for a teammate</source>
        <translation>Copy for a teammate</translation>
    </message>
    <message>
        <source>The teammate&apos;s name</source>
        <translation>The teammate&apos;s name</translation>
    </message>
    <message>
        <source>Articles in the copy</source>
        <translation>Articles in the copy</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Without anybody&apos;s tags: they read on their own (blind)</source>
        <translation>Without anybody&apos;s tags: they read on their own (blind)</translation>
    </message>
    <message>
        <source>With all tags, lists, entities and decisions</source>
        <translation>With all tags, lists, entities and decisions</translation>
    </message>
    <message>
        <source>The copy has these articles with their pages and the codebook. What is done in it comes back with “Merge”.</source>
        <translation>The copy has these articles with their pages and the codebook. What is done in it comes back with “Merge”.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
</context>
<context>
    <name>vermilion::review::MergeDialog</name>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>definition</translation>
    </message>
    <message>
        <source>rule for use</source>
        <translation>rule for use</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>colour</translation>
    </message>
    <message>
        <source>key</source>
        <translation>key</translation>
    </message>
    <message>
        <source>place in the tree</source>
        <translation>place in the tree</translation>
    </message>
    <message>
        <source>whether it makes lists</source>
        <translation>whether it makes lists</translation>
    </message>
    <message>
        <source>whether it names entities</source>
        <translation>whether it names entities</translation>
    </message>
    <message>
        <source>whether it is retired</source>
        <translation>whether it is retired</translation>
    </message>
    <message>
        <source>what it was merged into</source>
        <translation>what it was merged into</translation>
    </message>
    <message>
        <source>“%1” is damaged, or was not made by Vermilion alone (%2). Nothing was taken from it; ask for another copy.</source>
        <translation>“%1” is damaged, or was not made by Vermilion alone (%2). Nothing was taken from it; ask for another copy.</translation>
    </message>
    <message>
        <source>“%1” is this project itself, or was chosen twice.</source>
        <translation>“%1” is this project itself, or was chosen twice.</translation>
    </message>
    <message>
        <source>A page there has the same number as one here and is another one (%1). Nothing was taken; ask for another copy.</source>
        <translation>A page there has the same number as one here and is another one (%1). Nothing was taken; ask for another copy.</translation>
    </message>
    <message>
        <source>Merge teammates&apos; files</source>
        <translation>Merge teammates&apos; files</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Add a file…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Reading and checking the files…</source>
        <translation>Reading and checking the files…</translation>
    </message>
    <message>
        <source>There is nothing in these files that is not here already.</source>
        <translation>There is nothing in these files that is not here already.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>A copy of this project is written beside it first. The merge is one step to undo.</source>
        <translation>A copy of this project is written beside it first. The merge is one step to undo.</translation>
    </message>
    <message>
        <source>Tags on passages</source>
        <translation>Tags on passages</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entities</translation>
    </message>
    <message>
        <source>Tags of the codebook</source>
        <translation>Tags of the codebook</translation>
    </message>
    <message>
        <source>Corrections of the cleaning</source>
        <translation>Corrections of the cleaning</translation>
    </message>
    <message>
        <source>Rules for sites</source>
        <translation>Rules for sites</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Authors</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removed</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in both, with the same text.</source>
        <translation>
            <numerusform>%n article is in both, with the same text.</numerusform>
            <numerusform>%n articles are in both, with the same text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) were changed on both sides. Both versions are kept beside each other.</source>
        <translation>
            <numerusform>%n tag was changed on both sides. Both versions are kept beside each other.</numerusform>
            <numerusform>%n tags were changed on both sides. Both versions are kept beside each other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) stand on another text of their article and go to the tray, with the best guess where they belong.</source>
        <translation>
            <numerusform>%n tag stands on another text of its article and goes to the tray, with the best guess where it belongs.</numerusform>
            <numerusform>%n tags stand on another text of their article and go to the tray, with the best guess where they belong.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Who is who</translation>
    </message>
    <message>
        <source>Who %1 is</source>
        <translation>Who %1 is</translation>
    </message>
    <message>
        <source>is somebody new here</source>
        <translation>is somebody new here</translation>
    </message>
    <message>
        <source>is the same person as %1</source>
        <translation>is the same person as %1</translation>
    </message>
    <message>
        <source>Where the codebooks differ, the later change counts</source>
        <translation>Where the codebooks differ, the later change counts</translation>
    </message>
    <message>
        <source>%1 — theirs is later and is taken</source>
        <translation>%1 — theirs is later and is taken</translation>
    </message>
    <message>
        <source>%1 — yours is later and stays</source>
        <translation>%1 — yours is later and stays</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) stand on the same words</source>
        <translation>
            <numerusform>%n tag stands on the same words</numerusform>
            <numerusform>%n tags stand on the same words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose words are not here</source>
        <translation>
            <numerusform>%n whose words are not here</numerusform>
            <numerusform>%n whose words are not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) stay in their file</source>
        <translation>
            <numerusform>%n decision stays in their file</numerusform>
            <numerusform>%n decisions stay in their file</numerusform>
        </translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>no tags</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Pages that are here with another text</source>
        <translation>Pages that are here with another text</translation>
    </message>
    <message>
        <source>They were saved or cleaned differently. Chosen ones bring their tags to your text: what stands on the same words beyond doubt stands there, the rest goes to the tray. Others become articles of their own.</source>
        <translation>They were saved or cleaned differently. Chosen ones bring their tags to your text: what stands on the same words beyond doubt stands there, the rest goes to the tray. Others become articles of their own.</translation>
    </message>
    <message>
        <source>Pages whose tags come to your text</source>
        <translation>Pages whose tags come to your text</translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at (at least %1 % alike)</source>
        <translation>
            <numerusform>%n to be looked at (at least %1 % alike)</numerusform>
            <numerusform>%n to be looked at (at least %1 % alike)</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags that only their codebook has</source>
        <translation>Tags that only their codebook has</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>What %1 means</translation>
    </message>
    <message>
        <source>is a tag of its own</source>
        <translation>is a tag of its own</translation>
    </message>
    <message>
        <source>means the same as %1</source>
        <translation>means the same as %1</translation>
    </message>
</context>
<context>
    <name>vermilion::review::ReviewPage</name>
    <message numerus="yes">
        <source>%1 of %n disagreement(s) decided</source>
        <translation>
            <numerusform>%1 of %n disagreement decided</numerusform>
            <numerusform>%1 of %n disagreements decided</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: all tags here are one author&apos;s. Merge a teammate&apos;s project file, and what you differ in stands here.</source>
        <translation>There is nothing to compare yet: all tags here are one author&apos;s. Merge a teammate&apos;s project file, and what you differ in stands here.</translation>
    </message>
    <message>
        <source>No article has been read by two authors yet. Merge a file of somebody who has tagged the same articles.</source>
        <translation>No article has been read by two authors yet. Merge a file of somebody who has tagged the same articles.</translation>
    </message>
    <message>
        <source>Reading everybody&apos;s tags…</source>
        <translation>Reading everybody&apos;s tags…</translation>
    </message>
    <message>
        <source>There is no disagreement: all have tagged the same.</source>
        <translation>There is no disagreement: all have tagged the same.</translation>
    </message>
    <message>
        <source>Nothing is like that. Take a condition away.</source>
        <translation>Nothing is like that. Take a condition away.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Filter disagreements</source>
        <translation>Filter disagreements</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Disagreements</translation>
    </message>
    <message>
        <source>The article with everybody&apos;s lines</source>
        <translation>The article with everybody&apos;s lines</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Hides who has which reading, and shows the readings of each place in an order of their own</source>
        <translation>Hides who has which reading, and shows the readings of each place in an order of their own</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>Decides places that authors agree enough about, all at once</source>
        <translation>Decides places that authors agree enough about, all at once</translation>
    </message>
    <message>
        <source>Merge a teammate&apos;s file…</source>
        <translation>Merge a teammate&apos;s file…</translation>
    </message>
    <message>
        <source>Only what is open</source>
        <translation>Only what is open</translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation>Only this article</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>All authors</translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n place(s)</source>
        <comment>a rule and how many it decides</comment>
        <translation>
            <numerusform>%1 — %n place</numerusform>
            <numerusform>%1 — %n places</numerusform>
        </translation>
    </message>
    <message>
        <source>All who read it agree</source>
        <translation>All who read it agree</translation>
    </message>
    <message>
        <source>More than half agree</source>
        <translation>More than half agree</translation>
    </message>
    <message numerus="yes">
        <source>At least %n have one reading, and no other does</source>
        <translation>
            <numerusform>At least one has a reading, and there is no other</numerusform>
            <numerusform>At least %n have one reading, and no other does</numerusform>
        </translation>
    </message>
    <message>
        <source>Mine, decided otherwise %1</source>
        <translation>Mine, decided otherwise %1</translation>
    </message>
    <message>
        <source>Your tags that a reviewer decided otherwise about</source>
        <translation>Your tags that a reviewer decided otherwise about</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) wait: you read blind</source>
        <translation>
            <numerusform>%n article waits: you read blind</numerusform>
            <numerusform>%n articles wait: you read blind</numerusform>
        </translation>
    </message>
    <message>
        <source>You read blind: what others tagged in an article can be compared when you are done with it.</source>
        <translation>You read blind: what others tagged in an article can be compared when you are done with it.</translation>
    </message>
</context>
<context>
    <name>vermilion::review::ReviewSession</name>
    <message numerus="yes">
        <source>%n disagreement(s) decided by rule.</source>
        <translation>
            <numerusform>%n disagreement decided by rule.</numerusform>
            <numerusform>%n disagreements decided by rule.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody has just changed something here. Look at it again.</source>
        <translation>Somebody has just changed something here. Look at it again.</translation>
    </message>
</context>
<context>
    <name>vermilion::search::ResultsModel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>%n more in this article</source>
        <translation>
            <numerusform>%n more in this article</numerusform>
            <numerusform>%n more in this article</numerusform>
        </translation>
    </message>
    <message>
        <source>Show more articles</source>
        <translation>Show more articles</translation>
    </message>
</context>
<context>
    <name>vermilion::search::SearchGuide</name>
    <message>
        <source>What you can type</source>
        <translation>What you can type</translation>
    </message>
    <message>
        <source>signed memorandum</source>
        <translation>signed memorandum</translation>
    </message>
    <message>
        <source>All of these words, in the text, the title or a note. One character is enough; case and full or half width do not matter.</source>
        <translation>All of these words, in the text, the title or a note. One character is enough; case and full or half width do not matter.</translation>
    </message>
    <message>
        <source>&quot;signed the memorandum&quot;</source>
        <translation>&quot;signed the memorandum&quot;</translation>
    </message>
    <message>
        <source>These words as they stand.</source>
        <translation>These words as they stand.</translation>
    </message>
    <message>
        <source>memorandum -draft</source>
        <translation>memorandum -draft</translation>
    </message>
    <message>
        <source>Leave out articles that have the word.</source>
        <translation>Leave out articles that have the word.</translation>
    </message>
    <message>
        <source>tag:person</source>
        <translation>tag:person</translation>
    </message>
    <message>
        <source>Passages with a tag; words beside it are looked for in the passage.</source>
        <translation>Passages with a tag; words beside it are looked for in the passage.</translation>
    </message>
    <message>
        <source>author:Lin</source>
        <translation>author:Lin</translation>
    </message>
    <message>
        <source>Passages that somebody tagged.</source>
        <translation>Passages that somebody tagged.</translation>
    </message>
    <message>
        <source>office:mayor</source>
        <translation>office:mayor</translation>
    </message>
    <message>
        <source>Passages by one of their attributes.</source>
        <translation>Passages by one of their attributes.</translation>
    </message>
    <message>
        <source>note:check</source>
        <translation>note:check</translation>
    </message>
    <message>
        <source>Passages by their note.</source>
        <translation>Passages by their note.</translation>
    </message>
    <message>
        <source>title:port</source>
        <translation>title:port</translation>
    </message>
    <message>
        <source>Only in the title; text: only in the text.</source>
        <translation>Only in the title; text: only in the text.</translation>
    </message>
    <message>
        <source>source:Daily</source>
        <translation>source:Daily</translation>
    </message>
    <message>
        <source>By who published it; byline: by who wrote it.</source>
        <translation>By who published it; byline: by who wrote it.</translation>
    </message>
    <message>
        <source>after:2024-01 before:2025</source>
        <translation>after:2024-01 before:2025</translation>
    </message>
    <message>
        <source>From January 2024 until the end of 2024; on:2024-03 for a month or day.</source>
        <translation>From January 2024 until the end of 2024; on:2024-03 for a month or day.</translation>
    </message>
    <message>
        <source>status:done</source>
        <translation>status:done</translation>
    </message>
    <message>
        <source>By how far you are: to_do, in_progress, done.</source>
        <translation>By how far you are: to_do, in_progress, done.</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Kept searches</translation>
    </message>
</context>
<context>
    <name>vermilion::search::SearchPage</name>
    <message>
        <source>Search the project</source>
        <translation>Search the project</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Reading the articles for the first time: %1 of %2</source>
        <translation>Reading the articles for the first time: %1 of %2</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Search all articles</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Keep this search in the project (Ctrl+D)</source>
        <translation>Keep this search in the project (Ctrl+D)</translation>
    </message>
    <message>
        <source>What can be typed</source>
        <translation>What can be typed</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n article(s) of at most %1</source>
        <translation>
            <numerusform>The first article of at most %1</numerusform>
            <numerusform>The first %n articles of at most %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no field or attribute “%1”. Put the words in quotes to look for them as they stand.</source>
        <translation>There is no field or attribute “%1”. Put the words in quotes to look for them as they stand.</translation>
    </message>
    <message>
        <source>There is no tag “%1”. The Tag menu has them all.</source>
        <translation>There is no tag “%1”. The Tag menu has them all.</translation>
    </message>
    <message>
        <source>“%1” is no status: to_do, in_progress or done.</source>
        <translation>“%1” is no status: to_do, in_progress or done.</translation>
    </message>
    <message>
        <source>“%1” is no date: 2024, 2024-03 or 2024-03-01.</source>
        <translation>“%1” is no date: 2024, 2024-03 or 2024-03-01.</translation>
    </message>
    <message>
        <source>What stands behind “%1:”?</source>
        <translation>What stands behind “%1:”?</translation>
    </message>
    <message>
        <source>The phrase “%1” has no closing quote yet.</source>
        <translation>The phrase “%1” has no closing quote yet.</translation>
    </message>
</context>
<context>
    <name>vermilion::suggest::SuggestionModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a source of suggestions and how many it has</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, suggested as %2, %3</source>
        <translation>%1, suggested as %2, %3</translation>
    </message>
</context>
<context>
    <name>vermilion::suggest::SuggestionPanel</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Suggested tags</source>
        <translation>Suggested tags</translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation>Accept  A</translation>
    </message>
    <message>
        <source>Reject  X</source>
        <translation>Reject  X</translation>
    </message>
    <message>
        <source>Skip  Space</source>
        <translation>Skip  Space</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Accept the suggestion</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Reject the suggestion</translation>
    </message>
    <message>
        <source>Skip the suggestion</source>
        <translation>Skip the suggestion</translation>
    </message>
    <message>
        <source>There is nothing left to decide in this article; the next one is at Ctrl+PgDown.</source>
        <translation>There is nothing left to decide in this article; the next one is at Ctrl+PgDown.</translation>
    </message>
    <message>
        <source>%1: the codebook has no tag named “%2”.</source>
        <translation>%1: the codebook has no tag named “%2”.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n of “%1”</source>
        <translation>
            <numerusform>Accept %n of “%1”</numerusform>
            <numerusform>Accept all %n of “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Not this name in this article</source>
        <translation>Not this name in this article</translation>
    </message>
    <message>
        <source>Not these words; it is not suggested again</source>
        <translation>Not these words; it is not suggested again</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n suggestion accepted.</numerusform>
            <numerusform>%n suggestions accepted.</numerusform>
        </translation>
    </message>
</context>
</TS>
