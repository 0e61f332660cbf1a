import { checkCases } from '../../testing/check-cases.ts';
import { aProject, at } from '../../testing/declared.ts';
import { composeVersionSensitive } from './compose-version-sensitive.ts';

const days = { construct: 'a duration in days or weeks', since: '2.40', before: 'refused', after: 'taken' };
const key = { construct: 'the key `provider`', since: '2.36', before: 'refused as an unknown key', after: 'taken' };

checkCases(composeVersionSensitive, {
  pass: {
    'nothing depends on the version': { composeProject: aProject() },
  },
  fail: {
    'each construct with both meanings, at its place': {
      composeProject: aProject({
        composeVersion: { version: '2.26.1', from: 'installed' },
        versionSensitive: [
          { ...days, at: at(4) },
          { ...key, at: at(9) },
        ],
      }),
      findings: [
        {
          subject: at(4),
          message: 'a duration in days or weeks: before Docker Compose 2.40 refused; from 2.40 on taken',
        },
        {
          subject: at(9),
          message: 'the key `provider`: before Docker Compose 2.36 refused as an unknown key; from 2.36 on taken',
        },
      ],
    },
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [] }) } },
});
