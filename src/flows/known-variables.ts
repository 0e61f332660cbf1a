import type { SoundFile } from './sound-flows.ts';

/** What every flow knows of its run: its id, the end of the id, and when it began. */
export const RUN_VARIABLES = ['run.id', 'run.short', 'run.startedAt'] as const;

/** The variables that stand at the top of a file. */
export function sectionVariables({ sections }: Pick<SoundFile, 'sections'>): string[] {
  return [
    ...Object.keys(sections.vars ?? {}).map((name) => `vars.${name}`),
    ...Object.keys(sections.secrets ?? {}).map((name) => `secrets.${name}`),
    ...Object.entries(sections.sessions ?? {}).flatMap(([name, { capture }]) =>
      Object.keys(capture).map((captured) => `sessions.${name}.${captured}`),
    ),
  ];
}

/** `secrets` of `secrets.password`: the section that gives a variable its value. */
export function firstSegment(name: string): string {
  return name.split('.', 1)[0] ?? name;
}
