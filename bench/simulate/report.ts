import { chartOf } from './backlog';
import type { Findings, Problem } from './checks/findings';
import { sectionsOf } from './figures';
import type { Simulated } from './run';

const MOST_SHOWN = 40;

/** What a run found, as Markdown: the same seed gives the same text. */
export function reportOf(
  simulated: Simulated,
  findings: Findings,
  problems: readonly Problem[],
): string {
  const lines = sectionsOf(simulated, findings).flatMap(({ title, rows }) => [
    `## ${title}`,
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
  ]);
  return [
    ...['# Simulated months', '', verdictOf(problems), ''],
    ...(problems.length === 0 ? [] : [...problemLines(problems), '']),
    ...lines,
    ...[
      '## Backlog at the end of each day',
      '',
      '```text',
      ...chartOf(simulated.backlog),
      '```',
      '',
    ],
  ].join('\n');
}

const verdictOf = (problems: readonly Problem[]): string =>
  problems.length === 0
    ? 'Nothing lost, nobody left in the dark, nothing told twice, every figure as recomputed.'
    : `**${problems.length} problems.**`;

/** How many of each check, and the first of them. */
export function problemLines(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>();
  for (const { check } of problems) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [
    ...[...counts].map(([check, count]) => `- ${check}: ${count}`),
    ...problems.slice(0, MOST_SHOWN).map(({ check, what }) => `- ${check}: ${what}`),
  ];
}
