import { ESCALATIONS_OVERDUE } from '../../functions/clock/log-lines';
import type { Packaged } from './packaged';

interface Alarm {
  AlarmDescription: string;
  Namespace: string;
  MetricName: string;
  Statistic?: string;
  ExtendedStatistic?: string;
  Dimensions?: { Name: string; Value: unknown }[];
  Threshold: number;
  TreatMissingData: string;
  AlarmActions: unknown[];
}
interface Filter {
  FilterPattern: string;
  LogGroupName: unknown;
  MetricTransformations: { MetricName: string; MetricNamespace: string; MetricValue: string }[];
}

/** What whoever runs the platform is told, and what they look at. */
export function describeWatch(packaged: () => Packaged): void {
  describe('its alarms', () => {
    const alarms = (): Record<string, Alarm> =>
      Object.fromEntries(
        Object.entries(packaged().resources<Alarm>('AWS::CloudWatch::Alarm')).map(
          ([name, { Properties: properties }]) => [name, properties],
        ),
      );
    const functions = (): string[] => Object.keys(packaged().resources('AWS::Lambda::Function'));
    const watched = (metric: string): string[] =>
      Object.values(alarms())
        .filter(({ MetricName: name }) => name === metric)
        .map(({ Dimensions: dimensions }) => JSON.stringify(dimensions?.[0]?.Value));

    it.each(['Errors', 'Throttles', 'Duration'])('look at the %s of every function', (metric) => {
      expect(watched(metric).sort()).toEqual(
        functions()
          .map((name) => JSON.stringify({ Ref: name }))
          .sort(),
      );
    });

    it('look at every queue: at letters that lie, and at what waits', () => {
      const queues = Object.keys(packaged().resources('AWS::SQS::Queue'));
      const letters = watched('ApproximateNumberOfMessagesVisible');
      const ages = watched('ApproximateAgeOfOldestMessage');
      const named = (name: string): string => JSON.stringify({ 'Fn::GetAtt': [name, 'QueueName'] });
      expect([...letters, ...ages].sort()).toEqual(queues.map(named).sort());
      expect(letters.sort()).toEqual(
        queues
          .filter((name) => name.endsWith('Failures'))
          .map(named)
          .sort(),
      );
      expect(watched('IteratorAge')).toEqual([JSON.stringify({ Ref: 'StreamLambdaFunction' })]);
    });

    it('count what the clock says of escalations that nobody above answers', () => {
      const { LogGroupName, FilterPattern, MetricTransformations } = packaged().resource<Filter>(
        'AWS::Logs::MetricFilter',
        'EscalationsOverdueMetric',
      ).Properties;
      expect(LogGroupName).toEqual({ Ref: 'ClockLogGroup' });
      expect(FilterPattern).toBe(`{ $.message = "${ESCALATIONS_OVERDUE}" }`);
      const [metric] = MetricTransformations;
      expect(metric?.MetricValue).toBe('$.count');
      expect(alarms()['EscalationsOverdueAlarm']).toMatchObject({
        MetricName: metric?.MetricName,
        Namespace: metric?.MetricNamespace,
        Threshold: 0,
      });
    });

    it('all go to one place, and are quiet where nothing happens', () => {
      const all = Object.values(alarms());
      expect(all.length).toBeGreaterThan(functions().length * 3);
      for (const { AlarmActions: actions, TreatMissingData: missing, ...alarm } of all) {
        expect(actions).toEqual([{ Ref: 'AlarmTopic' }]);
        expect(missing).toBe('notBreaching');
        expect(alarm.Threshold).toBeGreaterThanOrEqual(0);
        expect([alarm.Statistic, alarm.ExtendedStatistic].filter(Boolean)).toHaveLength(1);
      }
    });

    it('stand beside a page of figures, which is JSON once it is filled in', () => {
      const { DashboardBody: body } = packaged().resource<{
        DashboardBody: { 'Fn::Sub': string };
      }>('AWS::CloudWatch::Dashboard', 'Dashboard').Properties;
      const filled = body['Fn::Sub'].replace(/\$\{[\w.:]+\}/g, 'filled');
      const { widgets }: { widgets: { properties: { title: string } }[] } = JSON.parse(filled);
      expect(widgets.length).toBeGreaterThanOrEqual(9);
      expect(filled).not.toContain('${');
    });
  });
}
