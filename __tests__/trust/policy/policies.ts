// Policies, good and bad, that the parser and the published schema are both asked about.

export const GOOD: readonly (readonly [name: string, text: string])[] = [
  ['the least', 'version: 1\n'],
  ['no rules', 'version: 1\nmode: audit\nunmatched: warn\nrules: []\nwaivers: []\n'],
  [
    'a rule',
    `version: 1
mode: enforce
unmatched: fail
rules:
  - images: ["registry.corp:5000/**"]
    allOf:
      - dct: { server: "https://notary.corp:4443", pins: ["spki:sha256:${'a'.repeat(64)}"], roles: [targets/releases], maxAge: 7d }
    platforms: index
`,
  ],
  [
    'quorums in each other',
    `version: 1
rules:
  - images: [ghcr.io/acme/app, "**/app:1.*"]
    anyOf:
      - allOf: [{ dct: { signers: [alice] } }, { dct: { signers: [bob], threshold: 1, tofu: false } }]
      - atLeast: { n: 2, of: [{ dct: { signers: [a] } }, { dct: { signers: [b] } }, { dct: { signers: [c] } }] }
    platforms: [linux/amd64, linux/arm/v7]
  - images: ["quay.io/**"]
    atLeast: { n: 1, of: [{ dct: { tofu: true } }] }
    platforms: selected
`,
  ],
  [
    'waivers',
    `version: 1
waivers:
  - { images: ["docker.io/library/debian:*"], reason: "no signature", owner: "@acme/sec", until: 2027-03-01, require: digest }
  - { images: ["quay.io/x/y"], reason: z, owner: me, until: "2028-02-29" }
`,
  ],
  ['JSON', '{"version": 1, "rules": [{"images": ["a.io/b"], "allOf": [{"dct": {}}], "platforms": "all"}]}'],
]

/** With the place and the words of the error; `#` where only the parser can know (the schema takes it). */
export const BAD: readonly (readonly [name: string, text: string, place: string, message: string, hint: string])[] = [
  ['nothing', '', '1:1', 'the policy is empty', 'Begin with "version: 1".'],
  ['a list', '- 1', '1:1', 'the policy is a list, not a mapping', ''],
  ['no version', 'mode: audit', '1:1', 'does not say its version', 'version: 1'],
  ['another version', 'version: 2', '1:10', 'reads policies of version 1', ''],
  ['a version in quotes', 'version: "1"', '1:10', 'reads policies of version 1', ''],
  ['an unknown key', 'version: 1\nrule: []', '2:1', 'the policy has no key "rule"', 'Did you mean rules?'],
  ['a key of an object', 'version: 1\n__proto__: []', '2:1', 'the policy has no key "__proto__"', ''],
  ['an unknown mode', 'version: 1\nmode: enforced', '2:7', 'mode cannot be "enforced"', 'Did you mean enforce?'],
  ['a mode that is none', 'version: 1\nmode: true', '2:7', 'mode cannot be true', 'It is one of audit, enforce.'],
  ['unmatched', 'version: 1\nunmatched: ignore', '2:12', 'unmatched cannot be "ignore"', 'fail, warn'],
  ['rules', 'version: 1\nrules: {}', '2:8', 'rules is a mapping, not a list', ''],
  ['a rule', 'version: 1\nrules: [a]', '2:9', 'a rule is "a", not a mapping', ''],
  ['no images', 'version: 1\nrules:\n  - anyOf: [{ dct: {} }]', '3:5', 'does not say which images', ''],
  ['no images in the list', 'version: 1\nrules: [{ images: [], anyOf: [{ dct: {} }] }]', '2:19', 'images is empty', ''],
  [
    'an image that is a number',
    'version: 1\nrules: [{ images: [1], anyOf: [{ dct: {} }] }]',
    '2:20',
    'an image pattern is the number 1',
    'quotes',
  ],
  [
    'a pattern without a registry',
    'version: 1\nrules: [{ images: [debian], anyOf: [{ dct: {} }] }]',
    '2:20',
    'it does not begin with a registry',
    'docker.io/library/debian',
  ],
  ['nothing needed', 'version: 1\nrules: [{ images: [a.io/b] }]', '2:9', 'does not say what is needed', 'anyOf'],
  [
    'two quorums',
    'version: 1\nrules:\n  - images: [a.io/b]\n    anyOf: [{ dct: {} }]\n    allOf: [{ dct: {} }]',
    '5:12',
    'anyOf and allOf are both there',
    '',
  ],
  [
    'an empty quorum',
    'version: 1\nrules: [{ images: [a.io/b], allOf: [] }]',
    '2:36',
    'allOf is empty',
    'Nothing would be needed',
  ],
  [
    'a misspelled quorum',
    'version: 1\nrules: [{ images: [a.io/b], anyof: [{ dct: {} }] }]',
    '2:29',
    'a rule has no key "anyof"',
    'Did you mean anyOf?',
  ],
  [
    'atLeast without n',
    'version: 1\nrules: [{ images: [a.io/b], atLeast: { of: [{ dct: {} }] } }]',
    '2:38',
    'atLeast has no "n"',
    '',
  ],
  [
    'atLeast without of',
    'version: 1\nrules: [{ images: [a.io/b], atLeast: { n: 1 } }]',
    '2:38',
    'atLeast has no "of"',
    '',
  ],
  [
    'none of',
    'version: 1\nrules: [{ images: [a.io/b], atLeast: { n: 0, of: [{ dct: {} }] } }]',
    '2:43',
    'n cannot be the number 0',
    '',
  ],
  [
    'half of',
    'version: 1\nrules: [{ images: [a.io/b], atLeast: { n: 0.5, of: [{ dct: {} }] } }]',
    '2:43',
    'the number is not a whole one',
    '',
  ],
  [
    'more than all #',
    'version: 1\nrules: [{ images: [a.io/b], atLeast: { n: 2, of: [{ dct: {} }] } }]',
    '2:43',
    'n is 2, but there are only 1',
    'never be met',
  ],
  [
    'a requirement twice',
    'version: 1\nrules:\n  - images: [a.io/b]\n    allOf:\n      - dct: { tofu: true, roles: [targets] }\n      - dct: { roles: [targets], tofu: true }',
    '6:9',
    'the same requirement on line 5 already',
    '',
  ],
  [
    'an empty requirement',
    'version: 1\nrules: [{ images: [a.io/b], allOf: [{}] }]',
    '2:37',
    'the requirement is empty',
    '',
  ],
  [
    'a requirement that is a word',
    'version: 1\nrules: [{ images: [a.io/b], allOf: [dct] }]',
    '2:37',
    'a requirement is "dct", not a mapping',
    '',
  ],
  [
    'two formats in one',
    'version: 1\nrules: [{ images: [a.io/b], allOf: [{ dct: {}, notation: {} }] }]',
    '2:48',
    'has both "dct" and "notation"',
    '',
  ],
  [
    'a misspelled format',
    'version: 1\nrules: [{ images: [a.io/b], allOf: [{ dtc: {} }] }]',
    '2:39',
    'no signature format "dtc"',
    'Did you mean dct?',
  ],
  [
    'a format nobody knows',
    'version: 1\nrules: [{ images: [a.io/b], allOf: [{ gpg: {} }] }]',
    '2:39',
    'no signature format "gpg"',
    'There are dct, sigstore, notation',
  ],
  [
    'a wrong key of a format',
    'version: 1\nrules: [{ images: [a.io/b], allOf: [{ dct: { pin: [] } }] }]',
    '2:44',
    'dct has no key "pin"',
    'Did you mean "pins"?',
  ],
  [
    'deep nests #',
    `version: 1\nrules: [{ images: [a.io/b], ${'anyOf: [{ '.repeat(6)}dct: {}${' }]'.repeat(6)} }]`,
    '2:77',
    'nested deeper than 4',
    '',
  ],
  [
    'platforms',
    'version: 1\nrules: [{ images: [a.io/b], anyOf: [{ dct: {} }], platforms: any }]',
    '2:62',
    'platforms cannot be "any"',
    'index, all, selected',
  ],
  [
    'a platform',
    'version: 1\nrules: [{ images: [a.io/b], anyOf: [{ dct: {} }], platforms: [amd64] }]',
    '2:63',
    '"amd64" is no platform',
    'os/architecture',
  ],
  [
    'no platforms',
    'version: 1\nrules: [{ images: [a.io/b], anyOf: [{ dct: {} }], platforms: [] }]',
    '2:62',
    'platforms is empty',
    '',
  ],
  [
    'a pattern in two rules #',
    'version: 1\nrules:\n  - { images: [a.io/b], anyOf: [{ dct: {} }] }\n  - { images: ["a.io/b:*"], anyOf: [{ dct: {} }] }',
    '4:5',
    'the pattern a.io/b:* is in rule 1 already',
    '',
  ],
  [
    'a waiver without an owner',
    'version: 1\nwaivers: [{ images: [a.io/b], reason: x, until: 2027-01-01 }]',
    '2:11',
    'the waiver has no "owner"',
    '',
  ],
  [
    'a waiver without a reason',
    'version: 1\nwaivers: [{ images: [a.io/b], owner: x, until: 2027-01-01 }]',
    '2:11',
    'the waiver has no "reason"',
    '',
  ],
  [
    'a waiver without an end',
    'version: 1\nwaivers: [{ images: [a.io/b], owner: x, reason: x }]',
    '2:11',
    'the waiver has no "until"',
    '',
  ],
  [
    'an empty reason',
    'version: 1\nwaivers: [{ images: [a.io/b], owner: x, reason: " ", until: 2027-01-01 }]',
    '2:49',
    'reason is empty',
    '',
  ],
  [
    'a day that is none #',
    'version: 1\nwaivers: [{ images: [a.io/b], owner: x, reason: x, until: 2027-02-29 }]',
    '2:59',
    'until cannot be "2027-02-29"',
    'YYYY-MM-DD',
  ],
  [
    'a day of another form',
    'version: 1\nwaivers: [{ images: [a.io/b], owner: x, reason: x, until: 1.3.2027 }]',
    '2:59',
    'until cannot be "1.3.2027"',
    '',
  ],
  [
    'never',
    'version: 1\nwaivers: [{ images: [a.io/b], owner: x, reason: x, until: never }]',
    '2:59',
    'until cannot be "never"',
    '',
  ],
  [
    'another require',
    'version: 1\nwaivers: [{ images: [a.io/b], owner: x, reason: x, until: 2027-01-01, require: tag }]',
    '2:80',
    'require cannot be "tag"',
    '',
  ],
  [
    'a misspelled key of a waiver',
    'version: 1\nwaivers: [{ image: [a.io/b], owner: x, reason: x, until: 2027-01-01 }]',
    '2:13',
    'a waiver has no key "image"',
    'Did you mean images?',
  ],
]

/** What is no good YAML for a policy; a schema never sees it. */
export const BAD_YAML: readonly (readonly [name: string, text: string, place: string, message: string])[] = [
  ['a key twice', 'version: 1\nmode: audit\nmode: enforce', '3:1', 'the key is there twice'],
  [
    'a key twice in a flow',
    'version: 1\nrules: [{ images: [a.io/b], images: [c.io/d] }]',
    '2:29',
    'the key is there twice',
  ],
  ['an alias', 'version: 1\nrules: &r []\nwaivers: *r', '2:11', 'anchors (&name) are not read here'],
  ['an alias of nothing', 'version: 1\nwaivers: *r', '2:10', 'aliases (*name) are not read here'],
  ['a merge key', 'version: 1\n<<: { mode: audit }', '2:1', 'merge keys (<<) are not read here'],
  ['a tag', 'version: !!int 1', '1:16', 'tags (tag:yaml.org,2002:int) are not read here'],
  ['a tag of its own', 'version: !x 1', '1:10', 'it is not YAML'],
  ['two documents', 'version: 1\n---\nversion: 1', '2:1', 'it is not YAML'],
  ['a key that is a list', 'version: 1\n? [a]\n: b', '2:3', 'a key is not a text'],
  ['a tab', 'version: 1\nrules:\n\t- x', '3:1', 'it is not YAML'],
  ['no end of a quote', 'version: "1', '1:12', 'it is not YAML'],
  ['too deep', `version: 1\nrules: ${'['.repeat(64)}${']'.repeat(64)}`, '2:40', 'nested deeper than 32'],
]
