import { expect, test } from 'vitest';
import { powerfulGroup } from './powerful-group.ts';

test.each(['root', '0', 'Disk', '6', 'docker', 'shadow'])('the group %s opens more than a service needs', (group) => {
  expect(powerfulGroup(group)).toMatch(/^the group of /);
});

test.each(['1000', 'www-data', '44', 'render', ''])('the group %j does not', (group) => {
  expect(powerfulGroup(group)).toBeUndefined();
});
