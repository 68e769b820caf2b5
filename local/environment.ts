/** Set before the SDK loads: on Node 20 it announces its own end of support at every start. */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
/** The logs of one machine are for a person's screen: only what went wrong. */
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';
