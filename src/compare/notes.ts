import type { ComparableRun } from '../model/comparison.ts';

/** What a reader has to know before taking a difference for a change of the system. */
export function notes({ run: before }: ComparableRun, { run: after }: ComparableRun): string[] {
  return [
    ...(before.project === after.project
      ? []
      : [
          `The runs are of two projects: ${before.project || 'one without a name'} and ${after.project || 'one without a name'}.`,
        ]),
    ...(before.host === after.host ? [] : [`The runs were made on two hosts: ${before.host} and ${after.host}.`]),
    ...(before.toolVersion === after.toolVersion
      ? []
      : [`The runs were judged by two versions: ${before.toolVersion} and ${after.toolVersion}.`]),
    ...(before.takenAt <= after.takenAt ? [] : ['The run that is taken for the earlier one is the later one.']),
  ];
}
