import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { hardeningChecklist } from './hardening-checklist.ts';

test('says for each item how far it is done and for which services it is open', () => {
  const services = [
    aService('api', { readOnly: true, user: '1000' }),
    aService('db', { readOnly: false, user: 'root' }),
  ];
  const table = presented(hardeningChecklist, { composeProject: cited(aProject({ services })), dockerfiles: [] });
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual(
    expect.arrayContaining([
      ['The root filesystem is read-only', 'in part', '1 of 2 services', 'db'],
      ['A user other than root is declared, or known of the image', 'in part', '1 of 2 services', 'db'],
      ['Services wait until what they depend on is healthy', 'not applicable', 'not applicable', 'none'],
    ]),
  );
});

test('shows nothing without services', () => {
  expect(
    presented(hardeningChecklist, { composeProject: cited(aProject({ services: [] })), dockerfiles: [] }),
  ).toHaveProperty('notApplicable');
});
