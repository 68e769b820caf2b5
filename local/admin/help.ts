/** What the tool says of itself. */
export const HELP = `管理员工具:管理员只能在这里设,网上没有这样的入口。

npm run admin -- create-admin --person <编号> --area <区划代码> [--title <称呼>]
    让一个人当管理员。编号在他自己的“我的 → 我的信息 → 我的编号”里
npm run admin -- list-admins
    看看有哪些管理员
npm run admin -- end-admin --person <编号> [--area <区划代码>]
    不再是管理员,从他下一次请求起
npm run admin -- invite --role <身份> --area <区划代码> [--title <称呼>] [--days 1..14] [--site <网址>]
npm run admin -- invite --role <身份> --partner <单位编号> …
    发一个邀请,显示邀请码和链接,用一次,7 天内有效
npm run admin -- import-areas --file <名单> [--file …] [--under <区划代码>]
    导入区、街道、社区:CSV 或 JSON,要有 code 和 name 两列,用官方的统计用区划代码(6、9、12 位,或补零到 12 位)。
    再导一次只改名称;有一行不对,就一行也不导
npm run admin -- create-community --area <区划代码> --phone <电话> --hours 08:30-12:00,13:30-17:30
        [--name <名称>] [--duty-phone <夜里的电话>] [--households <户数>] [--categories <事项,事项>]
    开一个社区(街道、区也是这样开):电话、上班时间、办哪些事;再运行一次就是改。一分钟内生效
npm run admin -- create-app --name <名称> --area <区划代码> --phone <电话> --person <负责人编号> [--per-day 1000]
        [--door open311|hotline]
    登记一个应用,显示它的密钥,只显示这一次:用 Open311 报事的(不写 --door 就是它),或者送 12345 热线工单的(hotline)。
    负责人要常用小程序:微信按他核对内容
npm run admin -- list-apps
npm run admin -- renew-app --app <编号>
npm run admin -- end-app --app <编号>
    看看登记了哪些应用;给一个换密钥(原来的停用前还能用);停用一个,从下一次请求起
npm run admin -- hotline-import --app <编号> --file <工单.jsonl> [--file …] [--dry-run]
    把热线的工单导进来,一行一张(docs/hotline.md);同一个热线单号只有一单,再导一次不会多。不收的行写进 <文件>.refused.jsonl,
    改好再导。--dry-run 只看看会怎样
npm run admin -- hotline-replies --app <编号> --file <答复.jsonl> [--since 2026-04-15]
    把这个应用的工单现在办到哪里了、办结的六有答复写进文件,一行一张
npm run admin -- restore-check
    把整张表读一遍:有多少、最近一步在什么时候、历史对不对得上、打不打得开。恢复演练时 TABLE_NAME 指到恢复出来的那张

数据:本机的 DATA_DIR(默认 .data),四单开着关着都行;
     DYNAMODB_ENDPOINT 指到另一个数据库;
     云上要 TABLE_NAME、KEY_TABLE_NAME、PLATFORM_SECRET、KMS_ENDPOINT、MASTER_KEY_WRAPPED 和 AWS_* 凭证。
做完退出码是 0,没做成是 1,命令写错了是 2。`;
