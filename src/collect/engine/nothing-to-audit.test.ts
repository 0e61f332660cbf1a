import type { ContainerInfo } from 'dockerode';
import { expect, test } from 'vitest';
import { nothingToAudit } from './nothing-to-audit.ts';

const container = (project?: string) =>
  ({ Labels: project === undefined ? null : { 'com.docker.compose.project': project } }) as unknown as ContainerInfo;

test('names the projects that are there, and the nearest', () => {
  const all = [container('shop'), container('mail'), container('shop'), container()];
  expect(nothingToAudit('shopp', all, [])).toEqual({
    code: 'project.empty',
    message: 'the project "shopp" has no container on this engine; did you mean "shop"? its projects are mail, shop',
  });
});

test('says when the engine has no project at all', () => {
  expect(nothingToAudit('shop', [container()], []).message).toMatch(/there is no project on it$/);
});

test('tells a project that was taken down meanwhile from one that never was', () => {
  const all = [container('shop')];
  expect(nothingToAudit('shop', all, all)).toEqual({
    code: 'project.gone',
    message: 'every container of the project "shop" was gone when it was inspected',
  });
});
