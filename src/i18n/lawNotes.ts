/** The notes of the law in both kinds of Chinese, for every caller but Excel, where the function bundle has to stay small. */
import { addNotes } from "./notes";
import lawCn from "./notes/zh-CN.json";
import lawTw from "./notes/zh-TW.json";

addNotes("zh-TW", lawTw);
addNotes("zh-CN", lawCn);
