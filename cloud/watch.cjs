const naming = require('serverless/lib/plugins/aws/lib/naming');
const { require: load } = require('tsx/cjs/api');

const { ESCALATIONS_OVERDUE } = load('../functions/clock/log-lines.ts', __filename);
const NAMESPACE = 'sidan';
const MINUTES = 60;

const logicalOf = (name) => naming.getLambdaLogicalId(name);
const label = (name) => naming.getNormalizedFunctionName(name);

/** What a queue's messages, a stream's records or a letter that lies may at most be waiting, in seconds. */
const OLDEST_RECORD = 300;
const OLDEST_MESSAGE = {
  ClockQueue: 900,
  OutgoingQueue: 3600,
  DigestQueue: 900,
  // A delivery may wait in it for a quarter of an hour by design.
  WebhookQueue: 2700,
  PictureQueue: 2700,
};
const LETTERS = [
  'StreamFailures',
  'ClockFailures',
  'OutgoingFailures',
  'DigestFailures',
  'WebhookFailures',
  'PictureFailures',
];
/** A page that takes longer is one that people notice. */
const SLOW_ANSWER_MS = 3000;

const alarm = (description, metric, { threshold, minutes = 5, times = 1 }) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmDescription: description,
    ...metric,
    Period: minutes * MINUTES,
    EvaluationPeriods: times,
    Threshold: threshold,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    AlarmActions: [{ Ref: 'AlarmTopic' }],
    OKActions: [{ Ref: 'AlarmTopic' }],
  },
});

const ofFunction = (name, metric, statistic) => ({
  Namespace: 'AWS/Lambda',
  MetricName: metric,
  Dimensions: [{ Name: 'FunctionName', Value: { Ref: logicalOf(name) } }],
  ...(statistic.startsWith('p') ? { ExtendedStatistic: statistic } : { Statistic: statistic }),
});
const ofQueue = (name, metric, statistic) => ({
  Namespace: 'AWS/SQS',
  MetricName: metric,
  Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [name, 'QueueName'] } }],
  Statistic: statistic,
});

const alarmsOf = (name, isAsked, timeout) => ({
  [`${label(name)}ErrorsAlarm`]: alarm(`${name}: fails`, ofFunction(name, 'Errors', 'Sum'), {
    threshold: 0,
  }),
  [`${label(name)}ThrottlesAlarm`]: alarm(
    `${name}: is held back`,
    ofFunction(name, 'Throttles', 'Sum'),
    { threshold: 0, times: 2 },
  ),
  [`${label(name)}SlowAlarm`]: alarm(
    `${name}: one in a hundred takes too long`,
    ofFunction(name, 'Duration', 'p99'),
    { threshold: isAsked ? Math.min(SLOW_ANSWER_MS, timeout * 800) : timeout * 800, times: 3 },
  ),
});

const letterAlarm = (name) => ({
  [`${name}Alarm`]: alarm(
    `${name}: a letter lies there, see docs/operations.md`,
    ofQueue(name, 'ApproximateNumberOfMessagesVisible', 'Maximum'),
    { threshold: 0 },
  ),
});
const ageAlarm = ([name, seconds]) => ({
  [`${name}AgeAlarm`]: alarm(
    `${name}: waits too long`,
    ofQueue(name, 'ApproximateAgeOfOldestMessage', 'Maximum'),
    { threshold: seconds, times: 2 },
  ),
});

const tile = (title, metrics, { x, y, stat = 'Sum' }) => ({
  ...{ type: 'metric', x, y, width: 8, height: 6 },
  properties: {
    ...{ title, stat, period: 300, region: '${AWS::Region}', view: 'timeSeries' },
    metrics,
  },
});

/** What whoever runs the platform looks at first: is it asked, does it answer, does anything wait. */
function dashboard(names, asked) {
  const lambda = (metric, of) =>
    of.map((name) => ['AWS/Lambda', metric, 'FunctionName', `\${${logicalOf(name)}}`]);
  const queue = (metric, of) =>
    of.map((name) => ['AWS/SQS', metric, 'QueueName', `\${${name}.QueueName}`]);
  const widgets = [
    tile('requests', lambda('Invocations', asked), { x: 0, y: 0 }),
    tile('errors', lambda('Errors', names), { x: 8, y: 0 }),
    tile('throttles', lambda('Throttles', names), { x: 16, y: 0 }),
    tile('duration p99', lambda('Duration', asked), { x: 0, y: 6, stat: 'p99' }),
    tile('age of the stream', lambda('IteratorAge', ['stream']), { x: 8, y: 6, stat: 'Maximum' }),
    tile('dead letters', queue('ApproximateNumberOfMessagesVisible', LETTERS), {
      x: 16,
      y: 6,
      stat: 'Maximum',
    }),
    tile('queues wait', queue('ApproximateAgeOfOldestMessage', Object.keys(OLDEST_MESSAGE)), {
      x: 0,
      y: 12,
      stat: 'Maximum',
    }),
    tile('escalations overdue', [[NAMESPACE, 'EscalationsOverdue-${sls:stage}']], {
      x: 8,
      y: 12,
      stat: 'Maximum',
    }),
    tile(
      'table',
      ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits', 'UserErrors'].map((metric) => [
        'AWS/DynamoDB',
        metric,
        'TableName',
        '${Table}',
      ]),
      { x: 16, y: 12 },
    ),
  ];
  return JSON.stringify({ widgets });
}

/** Says at four fifths of what a month may cost, and where the month will end above it. */
const budget = (amount, mail) => ({
  Type: 'AWS::Budgets::Budget',
  Properties: {
    Budget: {
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: {
        Amount: Number(amount),
        Unit: { 'Fn::If': ['IsChina', 'CNY', 'USD'] },
      },
    },
    NotificationsWithSubscribers: [
      ['ACTUAL', 80],
      ['FORECASTED', 100],
    ].map(([kind, percent]) => ({
      Notification: {
        NotificationType: kind,
        ComparisonOperator: 'GREATER_THAN',
        Threshold: percent,
      },
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: mail }],
    })),
  },
});

/** Alarms, one place that they go to, and a page of figures; for every function that the service has. */
module.exports = async ({ resolveVariable, resolveConfigurationProperty }) => {
  const functions = await resolveConfigurationProperty(['functions']);
  const stage = await resolveVariable('sls:stage');
  const usualTimeout = await resolveConfigurationProperty(['provider', 'timeout']);
  const names = Object.keys(functions);
  const isAsked = (name) =>
    (functions[name].events ?? []).some(({ httpApi }) => httpApi !== undefined);
  const alarmMail = String(await resolveVariable('param:alarmMail'));
  const monthlyBudget = String(await resolveVariable('param:monthlyBudget'));
  const metric = `EscalationsOverdue-${stage}`;
  return {
    Conditions: { IsChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] } },
    Resources: {
      // Whoever is to be told confirms once, by the mail that comes when it is deployed.
      AlarmTopic: {
        Type: 'AWS::SNS::Topic',
        Properties:
          alarmMail === '' ? {} : { Subscription: [{ Protocol: 'email', Endpoint: alarmMail }] },
      },
      ...Object.assign(
        {},
        ...names.map((name) =>
          alarmsOf(name, isAsked(name), functions[name].timeout ?? usualTimeout),
        ),
        ...LETTERS.map(letterAlarm),
        ...Object.entries(OLDEST_MESSAGE).map(ageAlarm),
      ),
      StreamAgeAlarm: alarm(
        'stream: what follows from orders is late',
        ofFunction('stream', 'IteratorAge', 'Maximum'),
        { threshold: OLDEST_RECORD * 1000, times: 2 },
      ),
      EscalationsOverdueMetric: {
        Type: 'AWS::Logs::MetricFilter',
        DependsOn: [naming.getLogGroupLogicalId('clock')],
        Properties: {
          LogGroupName: { Ref: naming.getLogGroupLogicalId('clock') },
          FilterPattern: `{ $.message = "${ESCALATIONS_OVERDUE}" }`,
          MetricTransformations: [
            { MetricNamespace: NAMESPACE, MetricName: metric, MetricValue: '$.count' },
          ],
        },
      },
      EscalationsOverdueAlarm: alarm(
        'an order that was called up (吹哨) is overdue above',
        { Namespace: NAMESPACE, MetricName: metric, Statistic: 'Maximum' },
        { threshold: 0, minutes: 60 },
      ),
      ...(monthlyBudget === '' ? {} : { Budget: budget(monthlyBudget, alarmMail) }),
      Dashboard: {
        Type: 'AWS::CloudWatch::Dashboard',
        Properties: {
          DashboardName: { 'Fn::Sub': '${AWS::StackName}' },
          DashboardBody: {
            'Fn::Sub': dashboard(names, names.filter(isAsked)).replaceAll('${sls:stage}', stage),
          },
        },
      },
    },
  };
};
