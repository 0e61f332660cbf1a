// @ts-check
import { defineCheck, definePlugin, judge } from 'gates/plugin';
import { versionOf } from './version-of.mjs';

const OURS = 'registry.example.org/bookshop/';

/** Services that are built together have to be released together. */
const versionsApart = defineCheck({
  meta: {
    id: 'bookshop-versions-apart',
    priority: 'P1',
    title: 'All services of the bookshop have the same version',
    failureTitle: 'Services of the bookshop have different versions',
    why: 'The services share a schema of the queue, which changes with the version.',
    fix: 'Release all of them with one tag.',
    effort: 'small',
  },
  gate: 'g1',
  section: 'images',
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { evidence } = composeProject;
    const ours = composeProject.services.flatMap(({ name, image }) =>
      image?.startsWith(OURS) ? [{ name, version: versionOf(image), evidence }] : [],
    );
    const newest = ours
      .map(({ version }) => version)
      .toSorted()
      .at(-1);
    const findings = ours
      .filter(({ version }) => version !== newest)
      .map(({ name, version }) => ({
        subject: { service: name },
        message: 'is not of the version of the others',
        observed: version,
        expected: newest ?? '',
        evidence: /** @type {[typeof evidence]} */ ([evidence]),
      }));
    return judge(ours, findings, 'no service has an image of the bookshop');
  },
});

export default definePlugin({ checks: [versionsApart] });
