/** What the tool says of itself. */
export const HELP = `由单子算出来的东西(大家的单、消息、数字……)出了差错,在这里补。

npm run replay
    没算成的(死信),照单子现在的样子再算一遍:算成的拿掉,算不成的留下,写上新的原因
npm run replay -- list
    只看看有哪些、为什么
npm run rebuild
    全部从单子重新算一遍:少的补上,错的改好,多的拿掉。四单开着也能跑,中断了再跑一遍就行,不会再发消息

数据:本机的 DATA_DIR(默认 .data),四单开着关着都行;
     DYNAMODB_ENDPOINT 指到另一个数据库;
     云上要 TABLE_NAME、KEY_TABLE_NAME、PLATFORM_SECRET、KMS_ENDPOINT、MASTER_KEY_WRAPPED 和 AWS_* 凭证,
     重算死信还要 STREAM_FAILURES_URL、OUTGOING_QUEUE_URL、WEBHOOK_QUEUE_URL、MEDIA_BUCKET、WECHAT_TEMPLATES。
全成了退出码是 0,有没成的是 1,命令写错了是 2。`;
