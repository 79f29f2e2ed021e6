export const id = 466;
export const ids = [466,424];
export const modules = {

/***/ 9922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ warnUnknownInputs),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   n5: () => (/* binding */ readSecret)
/* harmony export */ });
/* unused harmony export readInteger */
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1438);


/** `true` or `false` in any case; an empty input is `fallback`. Anything else is refused by name. */
function readBoolean(host, name, fallback) {
    const text = host.input(name);
    if (text === '')
        return fallback;
    const value = text.toLowerCase();
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw wrongInput(name, text, 'it is neither true nor false', 'Write true or false.');
}
/** One of a few words; an empty input is `fallback`. */
function readChoice(host, name, choices, fallback) {
    const text = host.input(name);
    if (text === '')
        return fallback;
    const found = choices.find((choice) => choice === text);
    if (found !== undefined)
        return found;
    const nearest = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestWord */ .z)(text, choices);
    const all = `It takes ${choices.join(', ')}.`;
    throw wrongInput(name, text, 'there is no such choice', nearest === undefined ? all : `Did you mean ${nearest}? ${all}`);
}
/** One value on each line; commas between values are fine too. Empty lines and lines that start with `#` are left out. */
function readList(host, name) {
    return host
        .input(name)
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('#'))
        .flatMap((line) => line.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== '');
}
/** A whole number of at least `least`; an empty input is `fallback`. */
function readInteger(host, name, fallback, least = 0) {
    const text = host.input(name);
    if (text === '')
        return fallback;
    const value = Number(text);
    if (/^[0-9]+$/.test(text) && Number.isSafeInteger(value) && value >= least)
        return value;
    throw wrongInput(name, text, 'it is not a whole number', `Write a number of at least ${least}.`);
}
/** An input that may go by two names; both at once with different values are refused. The values are never shown. */
function readSecret(host, name, alias) {
    const [first, second] = [host.input(name), alias === undefined ? '' : host.input(alias)];
    for (const secret of [first, second])
        if (secret !== '')
            host.mask(secret);
    if (first !== '' && second !== '' && first !== second) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `the inputs ${name} and ${alias} are both set, to different values`, {
            reference: name,
            hint: `They mean the same: keep ${name}.`,
        });
    }
    return first || second;
}
/**
 * Warns of inputs that this action does not have, with the one that was meant: the runner hands them over all the same,
 * and nothing else would come of them.
 */
function warnUnknownInputs(host, known) {
    for (const variable of Object.keys(host.env)) {
        if (!variable.startsWith('INPUT_'))
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (known.includes(name) || known.some((word) => word.replaceAll('-', '_') === name))
            continue;
        const nearest = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestWord */ .z)(name, known);
        host.log.warn(`there is no input "${name}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`);
    }
}
function wrongInput(name, text, reason, hint) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `the input ${name} is "${text.slice(0, 80)}": ${reason}`, { reference: name, hint });
}
//# sourceMappingURL=inputs.js.map

/***/ }),

/***/ 6466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PUSH_INPUTS: () => (/* binding */ PUSH_INPUTS),
  push: () => (/* binding */ push),
  pushFromInputs: () => (/* binding */ pushFromInputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
;// CONCATENATED MODULE: ./lib/ship/references.js


/**
 * The references to push to, in the order in which they are to be written: `to` first, then each tag in each image.
 * Throws `Failure('usage')` or `Failure('invalid')` that names what is wrong.
 */
function expandReferences({ to, images, tags }) {
    const repositories = images.map(repositoryName);
    const names = tags.filter(image_reference/* isTag */.dz);
    if (names.length > 0 && repositories.length === 0) {
        throw new failure/* Failure */.HR('usage', `the tag "${names[0]}" has no image to belong to`, {
            reference: names[0],
            hint: 'Name the repository in images, or write the whole reference: ghcr.io/acme/app:1.4.2.',
        });
    }
    if (repositories.length > 0 && tags.length === 0 && to.length === 0) {
        throw new failure/* Failure */.HR('usage', 'there are images but no tags', {
            reference: images[0],
            hint: 'Write at least one line in tags: the name the image gets, e.g. latest.',
        });
    }
    const whole = [...to, ...tags.filter((tag) => !(0,image_reference/* isTag */.dz)(tag))].map((text) => (0,image_reference/* canonical */.$N)((0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text))));
    const joined = names.flatMap((name) => repositories.map((repository) => `${repository}:${name}`));
    return [...new Set([...whole, ...joined])];
}
function repositoryName(text) {
    const reference = (0,image_reference/* parseReference */.F2)(text);
    if (reference.tag === undefined && reference.digest === undefined)
        return (0,image_reference/* canonical */.$N)(reference);
    throw new failure/* Failure */.HR('usage', `the image "${text}" has a tag or digest of its own`, {
        reference: text,
        hint: 'Name the repository only; its tags go into tags.',
    });
}
//# sourceMappingURL=references.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var ship_report = __webpack_require__(3658);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(9922);
;// CONCATENATED MODULE: ./lib/actions/push-summary.js

/** A finished push as Markdown for the job summary. References and digests are legal by their grammar: nothing in them is markup. */
function summarizePush({ references, platforms, size, blobs, seconds }) {
    const rows = references.map(({ reference, digest, action }) => [`\`${reference}\``, action, `\`${digest}\``]);
    const facts = [
        ['Platforms', platforms.join(', ') || 'not said'],
        ['Size', (0,ship_report/* formatBytes */.z3)(size)],
        ['Sent', `${blobs.sent} blobs, ${(0,ship_report/* formatBytes */.z3)(blobs.bytesSent)}`],
        ['Already there', String(blobs.skipped)],
        ['Mounted', String(blobs.mounted)],
        ['Seconds', seconds.toFixed(1)],
    ];
    return [
        '### Pushed',
        table(['Reference', 'Tag', 'Digest'], rows),
        table(facts.map(([name]) => name), [facts.map(([, value]) => value)]),
    ].join('\n\n');
}
/** A dry run as Markdown for the job summary. */
function summarizePlan({ tags, blobs }) {
    const rows = tags.map(({ reference, action, current, wanted }) => [
        `\`${reference}\``,
        action,
        current === null ? '' : `\`${current}\``,
        wanted === null ? 'known after compressing' : `\`${wanted}\``,
    ]);
    const missing = blobs.filter(({ action }) => action !== 'skip');
    const bytes = missing.reduce((total, { size }) => total + size, 0);
    return [
        '### Would push (dry run)',
        table(['Reference', 'Tag', 'Now', 'Then'], rows),
        `${missing.length} of ${blobs.length} blobs would be sent: ${(0,ship_report/* formatBytes */.z3)(bytes)} before compression.`,
    ].join('\n\n');
}
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
//# sourceMappingURL=push-summary.js.map
// EXTERNAL MODULE: ./lib/actions/run.js + 2 modules
var run = __webpack_require__(2241);
;// CONCATENATED MODULE: ./lib/actions/push.js











const PUSH_INPUTS = [
    'source',
    'to',
    'images',
    'tags',
    'platforms',
    'compression',
    'dry-run',
    'summary',
];
/** The main step of `push/`: pushes an image under all its references. */
async function push() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, PUSH_INPUTS);
        await pushFromInputs(host);
    });
}
/** Reads the push inputs, pushes (or plans), and sets `digest`, `references`, `version` and `json`. */
async function pushFromInputs(host) {
    const request = readRequest(host);
    // Loaded once the inputs are known to be good: a step that ends before needs none of it.
    const [{ openConnections }, ship] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 971)), Promise.all(/* import() */[__webpack_require__.e(366), __webpack_require__.e(406)]).then(__webpack_require__.bind(__webpack_require__, 8406))]);
    const connections = openConnections({}, host);
    try {
        if ((0,inputs/* readBoolean */.Vf)(host, 'dry-run', false)) {
            const plan = await host.group('Plan the push', () => ship.planPush(request, connections));
            await showPlan(host, plan);
        }
        else {
            const report = await host.group(`Push ${request.source}`, async () => (0,ship_report/* reportCopy */.KJ)(await ship.push(request, connections)));
            await showPush(host, report);
        }
    }
    finally {
        await connections.close();
    }
}
function readRequest(host) {
    const source = host.input('source');
    if (source === '') {
        throw new failure/* Failure */.HR('usage', 'the input source is empty, so there is nothing to push', {
            reference: 'source',
            hint: 'Name the image that was built: source: app:ci',
        });
    }
    const references = expandReferences({
        to: (0,inputs/* readList */.LD)(host, 'to'),
        images: (0,inputs/* readList */.LD)(host, 'images'),
        tags: (0,inputs/* readList */.LD)(host, 'tags'),
    });
    if (references.length === 0) {
        throw new failure/* Failure */.HR('usage', 'the inputs to, images and tags are all empty, so there is no place to push to', {
            reference: 'to',
            hint: 'Write to: ghcr.io/acme/app:1.4.2, or images and tags.',
        });
    }
    const platforms = (0,inputs/* readList */.LD)(host, 'platforms').map(platform/* parsePlatform */.Y8);
    return {
        source,
        references,
        compression: (0,inputs/* readChoice */.Kf)(host, 'compression', ['gzip', 'zstd'], 'gzip'),
        ...(platforms.length === 0 ? {} : { platforms }),
    };
}
async function showPush(host, report) {
    for (const { reference, digest, action } of report.references)
        host.log.info(`${action} ${reference} ${digest}`);
    host.output('digest', report.digest);
    host.output('references', report.references.map(({ reference, digest }) => `${reference}@${digest}`).join('\n'));
    host.output('version', (0,image_reference/* parseReference */.F2)(report.references[0]?.reference ?? '').tag ?? '');
    host.output('json', await writeJson(host, report));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePush(report));
}
async function showPlan(host, plan) {
    for (const { reference, action, current, wanted } of plan.tags) {
        host.log.info(`would ${action} ${reference}: ${current ?? 'nothing'} -> ${wanted ?? 'known after compressing'}`);
    }
    host.output('json', await writeJson(host, plan));
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizePlan(plan));
}
/** Results can be larger than an output may be, so they go into a file of their own. */
async function writeJson(host, report) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-push-'));
    const file = (0,external_node_path_.join)(folder, 'result.json');
    await (0,promises_.writeFile)(file, `${JSON.stringify(report, null, 2)}\n`);
    return file;
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   OP: () => (/* binding */ Hasher),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


const HEX_LENGTH = { sha256: 64, sha384: 96, sha512: 128 };
function isDigest(text) {
    const colon = text.indexOf(':');
    const algorithm = text.slice(0, colon);
    if (algorithm !== 'sha256' && algorithm !== 'sha384' && algorithm !== 'sha512')
        return false;
    const hex = text.slice(colon + 1);
    return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex);
}
/** Reads a digest; an unknown algorithm, a wrong length or uppercase hex is an error that names the input. */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    const algorithm = text.slice(0, Math.max(0, text.indexOf(':')));
    const known = Object.hasOwn(HEX_LENGTH, algorithm);
    const reason = known
        ? `must be ${HEX_LENGTH[algorithm]} lowercase hexadecimal digits after "${algorithm}:"`
        : 'must start with sha256:, sha384: or sha512:';
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `invalid digest "${clip(text)}": it ${reason}`, { reference: clip(text) });
}
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** The digest of bytes that are all in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** Hashes and counts bytes as they stream by. */
class Hasher {
    algorithm;
    #hash;
    #size = 0;
    constructor(algorithm = 'sha256') {
        this.algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
        this.#size += chunk.byteLength;
    }
    get size() {
        return this.#size;
    }
    /** The digest so far; the hasher can go on afterwards. */
    digest() {
        return `${this.algorithm}:${this.#hash.copy().digest('hex')}`;
    }
}
function clip(text) {
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
//# sourceMappingURL=digest.js.map

/***/ }),

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xV: () => (/* binding */ choosePlatform),
  Bq: () => (/* binding */ formatPlatform),
  Y8: () => (/* binding */ parsePlatform),
  GE: () => (/* binding */ parsePlatformObject),
  my: () => (/* binding */ samePlatform)
});

// UNUSED EXPORTS: normalizePlatform, runnableOn

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/image/windows-version.js
/** Windows releases after which a host runs the containers of the release before it (LTSC builds, rising). */
const LTSC_BUILDS = [20348, 26100];
/**
 * Whether a Windows host of one version runs containers built for another. Before Server 2022 (build 20348) the builds must be
 * equal; since then a host runs everything from the long-term release before its own up to itself, as containerd's
 * platforms package decides. An empty version on either side matches, one that cannot be read matches only a host that cannot either.
 */
function runsWindowsVersion(host, container) {
    const own = readVersion(host);
    if (own === undefined || container === '')
        return true;
    const other = readVersion(container) ?? { release: '0.0', build: 0 };
    if (own.release !== other.release)
        return false;
    if (own.build < LTSC_BUILDS[0])
        return own.build === other.build;
    const generation = LTSC_BUILDS.findLastIndex((build) => build <= own.build);
    const oldest = LTSC_BUILDS[Math.max(0, generation - 1)];
    return oldest <= other.build && other.build <= own.build;
}
/** `10.0.17763.1234` is release 10.0, build 17763; undefined for what has fewer parts or is no number. */
function readVersion(text) {
    const [major = '', minor = '', build = ''] = text.split('.');
    if (!isNumber(major, 255) || !isNumber(minor, 255) || !isNumber(build, 65_535))
        return undefined;
    if (Number(major) === 0 && Number(minor) === 0 && Number(build) === 0)
        return undefined;
    return { release: `${Number(major)}.${Number(minor)}`, build: Number(build) };
}
function isNumber(text, most) {
    return /^[0-9]+$/.test(text) && Number(text) <= most;
}
//# sourceMappingURL=windows-version.js.map
;// CONCATENATED MODULE: ./lib/image/platform.js



const ARCHITECTURES = {
    i386: '386',
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    armhf: 'arm',
    armel: 'arm',
};
/** Highest 8.x that an arm64 v9.x machine also runs: v9.0 is v8.5 and what follows. */
const V8_OF_V9_MINOR = [5, 6, 7, 8, 9, 9, 9, 9];
const V8_MINOR_MAX = 9;
const OS_AND_VERSION = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.-]*)\))?$/;
const COMPONENT = /^[A-Za-z0-9_.-]+$/;
/**
 * Reads `os[(version)]/arch[/variant]`, normalised; throws `Failure('usage')` with the accepted form. A bare `linux` or `amd64`,
 * which containerd completes from the machine it runs on, is refused: the same input means the same platform everywhere.
 */
function parsePlatform(text) {
    const [first = '', architecture, variant, ...more] = text.split('/');
    const [, os, osVersion] = OS_AND_VERSION.exec(first) ?? [];
    const whole = os !== undefined && architecture !== undefined && more.length === 0;
    if (!whole || !COMPONENT.test(architecture) || (variant !== undefined && !COMPONENT.test(variant))) {
        throw new failure/* Failure */.HR('usage', `invalid platform "${text.slice(0, 100)}"`, {
            hint: 'Write os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7.',
        });
    }
    return normalizePlatform({
        os,
        architecture,
        ...(variant === undefined ? {} : { variant }),
        ...(osVersion === undefined || osVersion === '' ? {} : { osVersion }),
    });
}
/** `os/arch[/variant]`, without the OS version: what people write and tools print. */
function formatPlatform(platform) {
    const variant = platform.variant === undefined ? '' : `/${platform.variant}`;
    return `${platform.os}/${platform.architecture}${variant}`;
}
/** One spelling per platform, as containerd's platforms.Normalize: `arm64/v8` is `arm64`, `arm` alone is `arm/v7`, `amd64/v1` is `amd64`. */
function normalizePlatform(platform) {
    const os = platform.os.toLowerCase() === 'macos' ? 'darwin' : platform.os.toLowerCase();
    const written = platform.architecture.toLowerCase();
    const architecture = (Object.hasOwn(ARCHITECTURES, written) ? ARCHITECTURES[written] : undefined) ?? written;
    const variant = normalVariant(written, architecture, (platform.variant ?? '').toLowerCase());
    const osFeatures = [...new Set(platform.osFeatures)].sort();
    return {
        os,
        architecture,
        ...(variant === '' ? {} : { variant }),
        ...(platform.osVersion === undefined ? {} : { osVersion: platform.osVersion }),
        ...(osFeatures.length === 0 ? {} : { osFeatures }),
    };
}
function normalVariant(written, architecture, variant) {
    if (written === 'i386')
        return '';
    if (written === 'armhf')
        return 'v7';
    if (written === 'armel')
        return 'v6';
    if (architecture === 'arm64') {
        if (variant === '8' || variant === 'v8' || variant === 'v8.0')
            return '';
        return variant === '9' || variant === '9.0' || variant === 'v9.0' ? 'v9' : variant;
    }
    if (architecture === 'amd64')
        return variant === 'v1' ? '' : variant;
    if (architecture !== 'arm')
        return variant;
    if (variant === '')
        return 'v7';
    return /^[5-8]$/.test(variant) ? `v${variant}` : variant;
}
/**
 * Platforms a machine can run, best first: itself, then what is below it (amd64/v3 runs v2, plain and 386; arm/v7 runs
 * v6 and v5; arm64/v9 runs v8.5 and below, then 32-bit arm), as containerd's `platforms.Only`.
 */
function runnableOn(platform) {
    const own = normalizePlatform(platform);
    const { variant: _, ...bare } = own;
    const as = (architecture, variant) => normalizePlatform({ ...bare, architecture, ...(variant === undefined ? {} : { variant }) });
    const version = variantNumber(own.variant);
    switch (own.architecture) {
        case 'amd64':
            return [own, ...countDown(version - 1, 1).map((n) => as('amd64', `v${n}`)), as('386')];
        case 'arm':
            return [own, ...countDown(version - 1, 5).map((n) => as('arm', `v${n}`))];
        case 'arm64':
            return runnableOnArm64(own, as);
        default:
            return [own];
    }
}
function runnableOnArm64(own, as) {
    const [, major = '', minor = '0'] = /^v([89])(?:\.([0-9]))?$/.exec(own.variant ?? 'v8') ?? [];
    const highest = Number(minor);
    const v8Highest = major === '8' ? highest : V8_OF_V9_MINOR[highest];
    // A variant that nobody knows yet promises nothing but itself.
    if (major === '' || v8Highest === undefined || v8Highest > V8_MINOR_MAX)
        return [own];
    const versions = (name, from) => countDown(from, 0).map((n) => as('arm64', `${name}.${n}`));
    return [
        ...(major === '9' ? versions('v9', highest) : []),
        ...versions('v8', v8Highest),
        ...countDown(8, 5).map((n) => as('arm', `v${n}`)),
    ];
}
function variantNumber(variant) {
    const digits = /^v?([0-9]{1,3})$/.exec(variant ?? '')?.[1];
    return digits === undefined ? 0 : Number(digits);
}
function countDown(from, to) {
    return Array.from({ length: Math.max(0, from - to + 1) }, (_, i) => from - i);
}
/**
 * Whether content built for `candidate` is what was asked for by `wanted`: the same after normalising, needing no OS feature that
 * was not offered, and, where a Windows version was asked for, one that this version runs.
 */
function samePlatform(wanted, candidate) {
    const a = normalizePlatform(wanted);
    const b = normalizePlatform(candidate);
    if (a.os !== b.os || a.architecture !== b.architecture || a.variant !== b.variant)
        return false;
    const isWindows = a.os === 'windows';
    const needed = (b.osFeatures ?? []).filter((feature) => !(isWindows && feature === 'win32k'));
    if (needed.some((feature) => !a.osFeatures?.includes(feature)))
        return false;
    return !isWindows || runsWindowsVersion(a.osVersion ?? '', b.osVersion ?? '');
}
/** The entry of a list that a machine of this platform would pull; undefined when it can run none. */
function choosePlatform(entries, platform) {
    for (const runnable of runnableOn(platform)) {
        const found = entries.find((entry) => entry.platform !== undefined && samePlatform(runnable, entry.platform));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Reads the `platform` object of a descriptor, as written there; undefined when absent. */
function parsePlatformObject(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (!(0,json/* isObject */.Gv)(value))
        throw new failure/* Failure */.HR('invalid', `${where} is not an object`);
    const text = (key) => {
        const part = (0,json/* field */.ZZ)(value, key) ?? '';
        if (typeof part !== 'string')
            throw new failure/* Failure */.HR('invalid', `${where}.${key} is not a string`);
        return part;
    };
    const features = (0,json/* field */.ZZ)(value, 'os.features') ?? [];
    if (!Array.isArray(features) || features.some((feature) => typeof feature !== 'string')) {
        throw new failure/* Failure */.HR('invalid', `${where}.os.features is not a list of strings`);
    }
    const variant = text('variant');
    const osVersion = text('os.version');
    return {
        os: text('os'),
        architecture: text('architecture'),
        ...(variant === '' ? {} : { variant }),
        ...(osVersion === '' ? {} : { osVersion }),
        ...(features.length === 0 ? {} : { osFeatures: features }),
    };
}
//# sourceMappingURL=platform.js.map

/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   TC: () => (/* binding */ credentialKey),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   _t: () => (/* binding */ withDefaultTag),
/* harmony export */   ce: () => (/* binding */ familiar),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   l5: () => (/* binding */ normalizeRegistry),
/* harmony export */   nz: () => (/* binding */ apiHost)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);


const DOCKER_HUB = 'docker.io';
const HUB_LEGACY = 'index.docker.io';
const HUB_HOSTS = new Set([DOCKER_HUB, HUB_LEGACY, 'registry-1.docker.io', 'registry.hub.docker.com']);
const REPOSITORY_LENGTH_MAX = 255;
const DOMAIN_COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN_NAME = `${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*`;
const HOST = `(?:${DOMAIN_NAME}|\\[(?:[a-fA-F0-9:]+)\\])`;
const DOMAIN = new RegExp(`^${HOST}(?::[0-9]+)?$`);
const PATH_COMPONENT = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const PATH = new RegExp(`^${PATH_COMPONENT}(?:/${PATH_COMPONENT})*$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const IMAGE_ID = /^[a-f0-9]{64}$/;
/**
 * Reads a reference as `docker pull` would. Without a tag and a digest neither is filled in: see {@link withDefaultTag}.
 * Throws `Failure('invalid')` that names the input, the rule it breaks and a remedy.
 */
function parseReference(text) {
    if (text === '')
        throw invalid(text, 'it is empty', 'Write name[:tag][@digest], e.g. ghcr.io/acme/app:1.2.');
    if (text !== text.trim())
        throw invalid(text, 'it has white space around it', 'Remove the white space.');
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
        throw invalid(text, 'it is a URL', `Leave the scheme out: ${text.replace(/^[^/]*\/\//, '')}`);
    }
    if (IMAGE_ID.test(text)) {
        throw invalid(text, 'it is 64 hexadecimal digits, which means an image ID', 'Name the image, or write name@sha256:<digest>.');
    }
    const [registry, rest] = splitRegistry(text);
    const at = rest.indexOf('@');
    const beforeDigest = at < 0 ? rest : rest.slice(0, at);
    const colon = beforeDigest.indexOf(':');
    const repository = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
    checkRegistry(text, registry);
    checkRepository(text, repository);
    const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1);
    if (tag !== undefined)
        checkTag(text, tag);
    const digest = at < 0 ? undefined : parseReferenceDigest(text, rest.slice(at + 1));
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function splitRegistry(text) {
    const slash = text.indexOf('/');
    const isHost = isHostLike(text);
    const first = text.slice(0, Math.max(0, slash));
    let registry = isHost ? first : DOCKER_HUB;
    const rest = isHost ? text.slice(slash + 1) : text;
    if (registry === HUB_LEGACY)
        registry = DOCKER_HUB;
    const path = rest.split(/[:@]/, 1)[0];
    return registry === DOCKER_HUB && !path.includes('/') ? [registry, `library/${rest}`] : [registry, rest];
}
/** The first part is a registry host when it is `localhost`, has a dot or a port, or an uppercase letter. */
function isHostLike(text) {
    const slash = text.indexOf('/');
    if (slash < 0)
        return false;
    const first = text.slice(0, slash);
    return first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
}
function checkRegistry(text, registry) {
    if (DOMAIN.test(registry))
        return;
    throw invalid(text, `"${registry}" is not a host name with an optional port`, 'Write host[:port]/repository.');
}
function checkRepository(text, repository) {
    if (repository.length > REPOSITORY_LENGTH_MAX) {
        throw invalid(text, `the repository has ${repository.length} characters`, `At most ${REPOSITORY_LENGTH_MAX} are allowed.`);
    }
    if (PATH.test(repository))
        return;
    if (PATH.test(repository.toLowerCase())) {
        throw invalid(text, `the repository "${repository}" has uppercase letters`, `Write ${repository.toLowerCase()}`);
    }
    throw invalid(text, `"${repository}" is not a repository path`, 'Lowercase letters and digits, in parts joined by "/", with single ".", "_", "__" or "-" between them.');
}
function checkTag(text, tag) {
    if (isTag(tag))
        return;
    const reason = tag.length > 128 ? `the tag has ${tag.length} characters` : `"${tag}" is not a tag`;
    throw invalid(text, reason, 'At most 128 letters, digits, "_", "." and "-", not starting with "." or "-".');
}
function parseReferenceDigest(text, digest) {
    try {
        return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    }
    catch (cause) {
        throw invalid(text, cause.message, 'Write name@sha256:<64 lowercase hexadecimal digits>.', cause);
    }
}
function isTag(text) {
    return TAG.test(text);
}
/** Whether the text is a repository path (without registry), as registries name it in URLs. */
function isRepository(text) {
    return text.length <= REPOSITORY_LENGTH_MAX && PATH.test(text);
}
/** `latest` is meant where neither a tag nor a digest is written. */
function withDefaultTag(reference) {
    return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference;
}
/** The repository alone, in canonical form: `docker.io/library/debian`. */
function repositoryOf(reference) {
    return `${reference.registry}/${reference.repository}`;
}
/** The complete form, nothing left to convention: `docker.io/library/debian:10@sha256:…`. */
function canonical(reference) {
    return repositoryOf(reference) + suffix(reference);
}
/**
 * The short form that people write: `debian:10`. Where the short form would be read as something else
 * (`docker.io/localhost/app`, or a name of 64 hexadecimal digits), the canonical form.
 */
function familiar(reference) {
    const { registry, repository } = reference;
    if (registry !== DOCKER_HUB)
        return canonical(reference);
    const short = repository.replace(/^library\/(?=[^/]+$)/, '');
    const isMisread = isHostLike(short) || IMAGE_ID.test(short + suffix(reference));
    return (isMisread ? repositoryOf(reference) : short) + suffix(reference);
}
/** What a registry is asked for: the digest if there is one, else the tag. */
function targetOf(reference) {
    return reference.digest ?? reference.tag ?? 'latest';
}
/** One spelling for a registry, whatever was written: the three of Docker Hub become `docker.io`; scheme and path go. */
function normalizeRegistry(text) {
    const host = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
    return HUB_HOSTS.has(host) ? DOCKER_HUB : host;
}
/** The key under which Docker keeps the credential of a registry in `config.json`. */
function credentialKey(registry) {
    const host = normalizeRegistry(registry);
    return host === DOCKER_HUB ? 'https://index.docker.io/v1/' : host;
}
/** The host that serves a registry's API. */
function apiHost(registry) {
    return registry === DOCKER_HUB ? 'registry-1.docker.io' : registry;
}
function suffix(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    return reference.digest === undefined ? tag : `${tag}@${reference.digest}`;
}
function invalid(text, reason, hint, cause) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `invalid reference "${shown}": ${reason}`, { reference: shown, hint, cause });
}
//# sourceMappingURL=reference.js.map

/***/ }),

/***/ 1438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/* unused harmony export editDistance */
/** The candidate that a mistyped word was most likely meant to be; undefined when none is near. */
function nearestWord(word, candidates) {
    const typed = word.slice(0, 64).toLowerCase();
    if (typed === '')
        return undefined;
    const continued = candidates.filter((candidate) => typed.length > 2 && candidate.startsWith(typed)).sort()[0];
    if (continued !== undefined)
        return continued;
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: editDistance(typed, candidate) }))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))[0];
    const most = Math.max(1, Math.floor(typed.length / 3));
    return ranked !== undefined && ranked.distance <= most ? ranked.candidate : undefined;
}
/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment). */
function editDistance(from, to) {
    let beforeLast = [];
    let last = Array.from({ length: to.length + 1 }, (_, i) => i);
    for (let i = 1; i <= from.length; i++) {
        const row = [i];
        for (let j = 1; j <= to.length; j++) {
            const isSame = from[i - 1] === to[j - 1];
            let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
            const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
            if (isSwapped)
                least = Math.min(least, at(beforeLast, j - 2) + 1);
            row.push(least);
        }
        beforeLast = last;
        last = row;
    }
    return at(last, to.length);
}
function at(row, index) {
    return row[index];
}
//# sourceMappingURL=nearest.js.map

/***/ }),

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ reportCopy),
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7035);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6096);


function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, digest: at, action }) => ({
        reference: `${store}:${tag}`,
        digest: at,
        action,
    }));
    return { digest, mediaType, references, platforms, blobs, size, seconds };
}
function reportPlan({ request, plans }) {
    const label = (i) => request.targets[i]?.store.label ?? '';
    const [first] = plans;
    return {
        tags: plans.flatMap((plan, i) => plan.tags.map(({ tag, current, wanted, action }) => ({
            reference: `${label(i)}:${tag}`,
            tag,
            current: current ?? null,
            wanted: wanted ?? null,
            action,
        }))),
        blobs: plans.flatMap((plan, i) => plan.blobs.map(({ source: { digest, size }, action }) => ({ store: label(i), digest, size, action }))),
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
/** Bytes as people read them: `12.3 MB` (decimal units, as Docker prints them). */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
//# sourceMappingURL=report.js.map

/***/ })

};
