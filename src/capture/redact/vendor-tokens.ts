import type { KnownFormat } from './known-format.ts';

/** Tokens that their makers marked, so that they are known wherever they stand: how they begin, and what follows. */
const MARKED: readonly (readonly [beginnings: string, rest: string])[] = [
  // Amazon Web Services, Google, DigitalOcean, Fly
  ['AKIA ASIA ABIA ACCA', '[A-Z2-7]{16}\\b'],
  ['AIza', '[\\w-]{35}'],
  ['ya29.', '[\\w-]{20,}'],
  ['doo_v1_ dop_v1_ dor_v1_', '[a-f\\d]{64}'],
  ['FlyV1', ' fm\\d_[\\w+/=,-]{40,}'],
  // GitHub, GitLab, Bitbucket, registries of packages and images
  ['gho_ ghp_ ghu_ ghs_ ghr_', '[A-Za-z\\d]{30,}'],
  ['github_pat_', '\\w{40,}'],
  ['glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glagent-', '[\\w-]{20,}'],
  ['ATBB', '[A-Za-z\\d]{24,}'],
  ['npm_', '[A-Za-z\\d]{36}'],
  ['pypi-', '[\\w-]{50,}'],
  ['rubygems_', '[a-f\\d]{48}'],
  ['dckr_pat_ dckr_oat_', '[\\w-]{20,}'],
  // Payment, mail, messages
  ['sk_ rk_ whsec_', '(?:live_|test_)?[A-Za-z\\d]{24,}'],
  ['sq0atp- sq0csp-', '[\\w-]{22,}'],
  ['SG.', '[\\w-]{16,}\\.[\\w-]{16,}'],
  ['key-', '[a-f\\d]{32}\\b'],
  ['xoxa- xoxb- xoxe- xoxo- xoxp- xoxr- xoxs-', '[\\w-]{10,}'],
  ['xapp-', '\\d-[\\w-]{20,}'],
  ['shpat_ shpca_ shppa_ shpss_', '[a-fA-F\\d]{32}'],
  // Language models
  ['sk-', '(?:ant-|proj-|svcacct-|or-v1-)?[\\w-]{32,}'],
  ['hf_', '[A-Za-z\\d]{30,}'],
  ['gsk_', '[A-Za-z\\d]{40,}'],
  // Infrastructure
  ['hvs. hvb. hvr.', '[\\w-]{24,}'],
  ['SWMTKN-1-', '[a-z\\d]{40,}-[a-z\\d]{20,}'],
  ['AGE-SECRET-KEY-1', '[A-Z\\d]{50,}'],
  ['glc_', '[\\w+/=]{30,}'],
  ['glsa_', '\\w{32}_[a-f\\d]{8}'],
  ['dt0', '[a-z]\\d{2}\\.[A-Z\\d]{24}\\.[A-Z\\d]{64}'],
  ['tskey-', '[a-z]+-[\\w-]{16,}'],
  ['lin_api_', '[A-Za-z\\d]{32,}'],
  ['PMAK-', '[a-f\\d]{24}-[a-f\\d]{34}'],
  // Addresses that are a secret themselves
  ['hooks.slack.com/', '(?:services|workflows)/[\\w/]{20,}'],
  ['discord.com/api/webhooks/ discordapp.com/api/webhooks/', '\\d+/[\\w-]{40,}'],
];

/** One format for each; the beginning is masked too, as it tells what the token opens. */
export const VENDOR_FORMATS: readonly KnownFormat[] = [
  ...MARKED.map(([beginnings, rest]): KnownFormat => {
    const signs = beginnings.split(' ');
    const either = signs.map((sign) => sign.replaceAll('.', '\\.')).join('|');
    return { signs, pattern: new RegExp(`(?<![\\w-])(?:${either})${rest}`, 'g') };
  }),
  // Their marks are within.
  { signs: [':AA'], pattern: /(?<![\w-])\d{8,10}:AA[\w-]{33}/g },
  { signs: ['.webhook.office.com/'], pattern: /\.webhook\.office\.com\/webhookb2\/[\w@/-]{40,}/g },
];
