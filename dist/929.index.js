export const id = 929;
export const ids = [929];
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

/***/ 2241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ runMain),
  a: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __webpack_require__(7264);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/runtime/exec.js
var runtime_exec = __webpack_require__(6335);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/runtime/system.js
var system = __webpack_require__(4991);
;// CONCATENATED MODULE: ./lib/host/annotations.js
/** GitHub shows ten annotations of a level for each step and drops the rest without a word. */
const ROOM = 10;
/**
 * Annotations within the room there is: the first nine of a level are shown, the next are lines of the log, and the tenth
 * annotation says how many there are. `show` makes an annotation, `tell` a line of the log.
 */
function createAnnotations(show, tell) {
    const counts = new Map();
    return {
        add: (level, message, place = {}) => {
            const count = (counts.get(level) ?? 0) + 1;
            counts.set(level, count);
            if (count < ROOM)
                show(level, message, place);
            else
                tell(`${level}: ${[where(place), message].filter((part) => part !== '').join(' ')}`);
        },
        close: () => {
            for (const [level, count] of counts) {
                const hidden = count - (ROOM - 1);
                if (hidden > 0)
                    show(level, `${hidden} more ${level}${hidden === 1 ? ' is' : 's are'} in the log of this step`, {});
            }
            counts.clear();
        },
    };
}
function where({ title, file, line, column }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [title, place].filter((part) => part !== undefined && part !== '').join(' ');
}
//# sourceMappingURL=annotations.js.map
// EXTERNAL MODULE: ./lib/host/masks.js
var host_masks = __webpack_require__(9671);
// EXTERNAL MODULE: ./lib/host/progress.js
var progress = __webpack_require__(4311);
// EXTERNAL MODULE: ./lib/host/safe-text.js
var safe_text = __webpack_require__(1697);
;// CONCATENATED MODULE: ./lib/host/github.js










/** Above this many bytes in one step the runner throws the whole summary away. */
const SUMMARY_LIMIT = 1024 * 1024;
const SUMMARY_CUT = '\n\n_The rest is left out: a job summary has room for 1 MiB._\n';
/** The runner that this process is a step of: inputs, outputs, state, masks and annotations by its commands and files. */
async function githubHost() {
    const annotations = createAnnotations(showAnnotation, (line) => core/* info */.pq((0,safe_text/* safeText */.H)(line)));
    // The runner hides masked text in the log; in files that it only uploads (the summary) we have to.
    const masks = (0,host_masks/* createMasks */._)();
    const log = {
        debug: (message) => core/* debug */.Yz((0,safe_text/* safeText */.H)(message)),
        info: (message) => core/* info */.pq((0,safe_text/* safeText */.H)(message)),
        warn: (message) => annotations.add('warning', message),
    };
    const lines = (0,progress/* progressLines */.Ld)({ now: () => Date.now(), print: (line) => log.info(line) });
    return {
        ...(0,system/* systemRuntime */.gh)({ env: process.env, log, exec: execInStep }),
        progress: (event) => lines.event(event),
        mask: (secret) => {
            if (secret.trim() === '')
                return;
            core/* setSecret */.Pq(secret);
            masks.add(secret);
        },
        input: (name) => core/* getInput */.V4(name),
        output: (name, value) => core/* setOutput */.uH(name, value),
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        state: (name) => core/* getState */.Gu(name),
        group: (title, body) => core/* group */.Os((0,safe_text/* safeLine */.o)(title), body),
        annotate: annotations.add,
        summary: async (markdown) => await appendSummary(masks.hide(markdown)),
        fail: (message) => {
            process.exitCode = 1;
            annotations.add('error', message);
        },
        close: () => {
            lines.close();
            annotations.close();
        },
    };
}
function showAnnotation(level, message, place) {
    const properties = {
        ...(place.title === undefined ? {} : { title: (0,safe_text/* safeLine */.o)(place.title) }),
        ...(place.file === undefined ? {} : { file: (0,safe_text/* safeLine */.o)(place.file) }),
        ...(place.line === undefined ? {} : { startLine: place.line }),
        ...(place.column === undefined ? {} : { startColumn: place.column }),
    };
    const show = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 }[level];
    show((0,safe_text/* safeText */.H)(message), properties);
}
/**
 * Runs a child of this step. The inputs stay behind: they reach a step as environment variables, and a child has no
 * business with secrets in them.
 */
async function execInStep(file, args, options = {}) {
    const env = options.env === undefined ? childEnvironment(process.env) : { ...options.env };
    // getExecOutput never closes a standard input that it was not given, does not see the error of a pipe that the child has
    // closed (which ends the process), and knows no signal: whoever needs one of these gets our own.
    if (options.stdin !== undefined || options.signal !== undefined)
        return await (0,runtime_exec/* execFile */.S)(file, args, { ...options, env });
    try {
        const settings = { env, input: Buffer.alloc(0), silent: true, ignoreReturnCode: true };
        return await (0,exec/* getExecOutput */.H)(`"${file}"`, [...args], settings);
    }
    catch (cause) {
        const missing = cause instanceof Error && /unable to locate executable/i.test(cause.message);
        throw missing
            ? new failure/* Failure */.HR('not-found', `there is no program "${file}" on the PATH`, { cause })
            : new failure/* Failure */.HR('failed', `"${file}" could not be run`, { cause });
    }
}
function childEnvironment(env) {
    const kept = Object.entries(env).filter(([name, value]) => value !== undefined && !name.startsWith('INPUT_'));
    return Object.fromEntries(kept);
}
async function appendSummary(markdown) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file === undefined || file === '')
        return;
    const used = await (0,promises_.stat)(file).then(({ size }) => size, () => 0);
    const text = `${markdown}\n`;
    const room = SUMMARY_LIMIT - used - Buffer.byteLength(SUMMARY_CUT);
    if (Buffer.byteLength(text) <= room)
        await (0,promises_.appendFile)(file, text);
    else if (room > 0)
        await (0,promises_.appendFile)(file, wholeLines(text, room) + SUMMARY_CUT);
}
/** As many whole lines as have room, so that no character and no table row is cut in two. */
function wholeLines(text, room) {
    const cut = Buffer.from(text).subarray(0, room).toString('utf8');
    return cut.slice(0, cut.lastIndexOf('\n') + 1);
}
//# sourceMappingURL=github.js.map
;// CONCATENATED MODULE: ./lib/actions/run.js


/** Runs the body of an action's main step: an error fails the step. */
async function runMain(body) {
    const host = await githubHost();
    try {
        await body(host);
    }
    catch (error) {
        host.fail((0,failure/* describeError */.Uc)(error));
    }
    finally {
        host.close();
    }
}
/** Runs the body of a post step: an error is a warning, since the job's work is done and was good. */
async function runPost(body) {
    const host = await githubHost();
    try {
        await body(host);
    }
    catch (error) {
        host.log.warn((0,failure/* describeError */.Uc)(error));
    }
    finally {
        host.close();
    }
}
//# sourceMappingURL=run.js.map

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

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};
