export const id = 4517;
export const ids = [4517];
export const modules = {

/***/ 64517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadPolicy: () => (/* binding */ loadPolicy)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
;// CONCATENATED MODULE: ./lib/trust/drivers.js
/** The signature formats that this version verifies. */
const DRIVERS = {
    dct: async () => (await Promise.all(/* import() */[__webpack_require__.e(1297), __webpack_require__.e(4236), __webpack_require__.e(4543)]).then(__webpack_require__.bind(__webpack_require__, 44543))).dctDriver,
};
/** Formats that the policy's form has a word for, and that come with a later version. */
const LATER_FORMATS = ['sigstore', 'notation'];
//# sourceMappingURL=drivers.js.map
// EXTERNAL MODULE: ./lib/trust/dct/role-name.js
var role_name = __webpack_require__(33702);
;// CONCATENATED MODULE: ./lib/trust/lock/lowered.js

/**
 * What one lock protects from and the next no longer does: entries that are gone, versions that went down. Versions in a lock may only rise, so that
 * nobody can bring back an old state by editing it. One sentence each; empty when nothing is lowered.
 */
function loweredIn(before, after) {
    return Object.entries(before.dct).flatMap(([gun, old]) => {
        const now = Object.hasOwn(after.dct, gun) ? after.dct[gun] : undefined;
        if (now === undefined)
            return [`${gun} is no longer in the lock`];
        const root = now.root.version < old.root.version
            ? [`${gun}: root goes from version ${old.root.version} back to ${now.root.version}`]
            : now.root.version === old.root.version && now.root.digest !== old.root.digest
                ? [`${gun}: root version ${old.root.version} is another file now (${now.root.digest})`]
                : [];
        const roles = Object.entries(old.versions).flatMap(([role, version]) => {
            const next = Object.hasOwn(now.versions, role) ? now.versions[role] : undefined;
            if (next === undefined) {
                return isTakenAway(role, old, now) ? [] : [`${gun}: ${role} has no version in the lock any more`];
            }
            return next < version ? [`${gun}: ${role} goes from version ${version} back to ${next}`] : [];
        });
        return [...root, ...roles];
    });
}
/** Who declares a role may take it away, by a newer version of its own; the four that every repository has stay. */
function isTakenAway(role, old, now) {
    if (!(0,role_name/* isDelegation */.BR)(role))
        return false;
    const parent = (0,role_name/* parentOf */.gN)(role);
    const versionIn = (lock) => (Object.hasOwn(lock.versions, parent) ? (lock.versions[parent] ?? 0) : 0);
    return versionIn(now) > versionIn(old) || (versionIn(now) === 0 && isTakenAway(parent, old, now));
}
//# sourceMappingURL=lowered.js.map
// EXTERNAL MODULE: ./lib/trust/lock/parse-lock.js
var parse_lock = __webpack_require__(36811);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/runtime/nearest.js
var runtime_nearest = __webpack_require__(81438);
;// CONCATENATED MODULE: ./lib/trust/policy/located.js


/** `file:line:column`. */
function placeOf({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
/** An error at a place of a file. */
function misplaced(at, message, hint, cause) {
    return new failure/* Failure */.HR('invalid', `${placeOf(at)}: ${message}`, { reference: at.file, hint, cause });
}
/** The entries of a mapping that may have these keys; any other is refused with the nearest of them. */
function readMap(at, what, keys) {
    if (!(at.value instanceof Map)) {
        throw misplaced(at, `${what} is ${describe(at)}, not a mapping`, `It has the keys ${keys.join(', ')}.`);
    }
    const map = at.value;
    for (const [name, { key }] of map) {
        if (keys.includes(name))
            continue;
        const nearest = (0,runtime_nearest/* nearestWord */.z)(name, keys);
        const hint = nearest === undefined ? `It has the keys ${keys.join(', ')}.` : `Did you mean ${nearest}?`;
        throw misplaced(key, `${what} has no key "${clip(name)}"`, hint);
    }
    return (key) => map.get(key)?.value;
}
function readList(at, what) {
    if (at.value instanceof Map || !Array.isArray(at.value)) {
        throw misplaced(at, `${what} is ${describe(at)}, not a list`, 'Write [a, b], or one "- a" on each line.');
    }
    return at.value;
}
/** Text on one line that is not empty. */
function readText(at, what) {
    if (typeof at.value !== 'string')
        throw misplaced(at, `${what} is ${describe(at)}, not a text`, 'Put it in quotes.');
    if (at.value.trim() === '')
        throw misplaced(at, `${what} is empty`);
    return at.value;
}
function readWord(at, what, words) {
    const found = words.find((word) => word === at.value);
    if (found !== undefined)
        return found;
    const nearest = typeof at.value === 'string' ? (0,runtime_nearest/* nearestWord */.z)(at.value, words) : undefined;
    const all = `It is one of ${words.join(', ')}.`;
    throw misplaced(at, `${what} cannot be ${describe(at)}`, nearest === undefined ? all : `Did you mean ${nearest}? ${all}`);
}
/** The value without its places, maps as objects without a prototype. */
function plain({ value }) {
    if (value instanceof Map) {
        const object = Object.create(null);
        for (const [name, entry] of value)
            object[name] = plain(entry.value);
        return object;
    }
    return Array.isArray(value) ? value.map(plain) : value;
}
function describe({ value }) {
    if (value === null)
        return 'nothing';
    if (value instanceof Map)
        return 'a mapping';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'string' ? `"${clip(value)}"` : `${typeof value === 'number' ? 'the number ' : ''}${value}`;
}
function clip(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
//# sourceMappingURL=located.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/parse-need.js




/** How a rule says how many of its requirements are needed: `anyOf` and `allOf` are lists, `atLeast` is `{n, of}`. */
const QUORUMS = ['anyOf', 'allOf', 'atLeast'];
const DEPTH_MAX = 4;
/** The one of `anyOf`, `allOf` and `atLeast` that a rule (or an entry of one of them) has. */
async function parseNeed(at, get, files, drivers, depth = 0) {
    const present = QUORUMS.filter((name) => get(name) !== undefined);
    const [name] = present;
    if (name === undefined) {
        throw misplaced(at, 'the rule does not say what is needed', 'Write anyOf: [...], allOf: [...] or atLeast: { n: 2, of: [...] }.');
    }
    if (present.length > 1) {
        throw misplaced(get(present[1]), `${present.join(' and ')} are both there`, 'Keep one; they can be nested: anyOf: [{ allOf: [...] }, ...].');
    }
    if (depth > DEPTH_MAX)
        throw misplaced(at, `requirements are nested deeper than ${DEPTH_MAX}`);
    const found = get(name);
    const { list, count } = name === 'atLeast' ? readAtLeast(found) : { list: found, count: undefined };
    const items = readList(list, name);
    if (items.length === 0)
        throw misplaced(list, `${name} is empty`, 'Nothing would be needed; write at least one requirement.');
    checkTwins(items, name);
    const of = [];
    for (const item of items)
        of.push(await parseEntry(item, files, drivers, depth));
    if (count !== undefined && count.value > of.length) {
        throw misplaced(count, `n is ${count.value}, but there are only ${of.length}`, 'It could never be met.');
    }
    return { kind: 'quorum', name, count: quorumOf(name, count, of.length), of };
}
function quorumOf(name, count, length) {
    if (count !== undefined)
        return count.value;
    return name === 'anyOf' ? 1 : length;
}
function readAtLeast(at) {
    const get = readMap(at, 'atLeast', ['n', 'of']);
    const [count, list] = [get('n'), get('of')];
    if (list === undefined)
        throw misplaced(at, 'atLeast has no "of"', 'Write atLeast: { n: 2, of: [...] }.');
    if (count === undefined)
        throw misplaced(at, 'atLeast has no "n"', 'Write atLeast: { n: 2, of: [...] }.');
    if (typeof count.value === 'number' && count.value >= 1)
        return { list, count };
    throw misplaced(count, `n cannot be ${describe(count)}`, 'Write a whole number of at least 1.');
}
/** An entry: one format with what it requires, or another quorum. */
async function parseEntry(at, files, drivers, depth) {
    const formats = [...Object.keys(drivers), ...LATER_FORMATS];
    if (!(at.value instanceof Map)) {
        throw misplaced(at, `a requirement is ${describe(at)}, not a mapping`, `Write { ${formats[0]}: { ... } }.`);
    }
    const [first, second] = at.value;
    if (first === undefined)
        throw misplaced(at, 'the requirement is empty', `Write { ${formats[0]}: { ... } }.`);
    if (second !== undefined) {
        throw misplaced(second[1].key, `the requirement has both "${clip(first[0])}" and "${clip(second[0])}"`, 'One format for each entry: begin another with "- ".');
    }
    const [format, { key, value }] = first;
    if (QUORUMS.includes(format)) {
        return await parseNeed(at, readMap(at, 'the requirement', QUORUMS), files, drivers, depth + 1);
    }
    const load = Object.hasOwn(drivers, format) ? drivers[format] : undefined;
    if (load !== undefined)
        return await bind((await load()), format, value, files);
    if (LATER_FORMATS.includes(format)) {
        throw new failure/* Failure */.HR('unsupported', `${placeOf(key)}: this version of Seaworthy does not verify ${format} signatures yet`, {
            reference: at.file,
            hint: `It verifies ${Object.keys(drivers).join(', ')}. Remove the entry, or use a version that has ${format}.`,
        });
    }
    const nearest = (0,runtime_nearest/* nearestWord */.z)(format, [...formats, ...QUORUMS]);
    const all = `There are ${[...formats, ...QUORUMS].join(', ')}.`;
    throw misplaced(key, `there is no signature format "${clip(format)}"`, nearest === undefined ? all : `Did you mean ${nearest}?`);
}
async function bind(driver, format, at, files) {
    const place = placeOf(at);
    const requirement = await driver.parse(plain(at), `${place}: ${format}`, files);
    const { evidence, lockEntry } = driver;
    return {
        kind: 'requirement',
        format: driver.format,
        place,
        value: requirement,
        prepare: (reference, context) => driver.prepare?.(reference, requirement, context),
        check: (subject, context) => driver.check(subject, requirement, context),
        evidence: evidence && ((reference, context) => evidence.call(driver, reference, requirement, context)),
        lockEntry: lockEntry && ((reference, context) => lockEntry.call(driver, reference, requirement, context)),
    };
}
/** The same requirement twice would count as two. */
function checkTwins(items, name) {
    const seen = new Map();
    for (const item of items) {
        const key = JSON.stringify(sorted(plain(item)));
        const twin = seen.get(key);
        if (twin !== undefined) {
            throw misplaced(item, `${name} has the same requirement on line ${twin.line} already`, 'Each counts once; remove one.');
        }
        seen.set(key, item);
    }
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]);
}
//# sourceMappingURL=parse-need.js.map
// EXTERNAL MODULE: ./lib/trust/policy/image-pattern.js
var image_pattern = __webpack_require__(87131);
;// CONCATENATED MODULE: ./lib/trust/policy/parse-patterns.js


/** The list `images` of a rule or a waiver. */
function parsePatterns(at) {
    const patterns = readList(at, 'images').map((item) => {
        const pattern = (0,image_pattern/* parseImagePattern */.Fq)(readText(item, 'an image pattern'));
        if ('wrong' in pattern)
            throw misplaced(item, `the pattern ${clip(String(item.value))}: ${pattern.wrong}`, pattern.hint);
        return pattern;
    });
    if (patterns.length === 0)
        throw misplaced(at, 'images is empty', 'Write at least one pattern.');
    return patterns;
}
//# sourceMappingURL=parse-patterns.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/parse-waiver.js


const DAY_MS = 24 * 60 * 60 * 1000;
const KEYS = ['images', 'reason', 'owner', 'until', 'require'];
/** Reads one entry of `waivers`: everything but `require` is needed, so that somebody answers for it and it ends. */
function parseWaiver(at) {
    const get = readMap(at, 'a waiver', KEYS);
    const need = (key, hint) => {
        const found = get(key);
        if (found === undefined)
            throw misplaced(at, `the waiver has no "${key}"`, hint);
        return found;
    };
    const images = need('images', 'Write images: ["docker.io/library/debian:*"].');
    const reason = need('reason', 'Say why the images may pass unsigned.');
    const owner = need('owner', 'Say who answers for it: owner: "@acme/sec".');
    const until = need('until', 'Say on which day it ends: until: 2027-03-01.');
    const require = get('require');
    if (require !== undefined)
        readWord(require, 'require', ['digest']);
    return {
        images: parsePatterns(images),
        reason: readText(reason, 'reason'),
        owner: readText(owner, 'owner'),
        ...readDay(until),
        requireDigest: require !== undefined,
        place: placeOf(at),
    };
}
/** A day that there is. The waiver holds through the end of it, UTC. */
function readDay(at) {
    const text = typeof at.value === 'string' ? at.value : '';
    const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    if (!Number.isNaN(start) && new Date(start).toISOString().startsWith(text))
        return { until: text, ends: start + DAY_MS };
    throw misplaced(at, `until cannot be ${describe(at)}`, 'Write a day as YYYY-MM-DD, e.g. 2027-03-01.');
}
//# sourceMappingURL=parse-waiver.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/read-yaml.js


/** A policy is written by people. */
const SIZE_MAX = 256 * 1024;
const read_yaml_DEPTH_MAX = 32;
/**
 * Reads one YAML 1.2 document (or JSON) into values that know where they stand. Refuses what two readers could read differently or
 * what nobody needs here: keys said twice, aliases, anchors, tags, merge keys, keys that are no text, several documents.
 * Throws `Failure('invalid')` with `file:line:column`.
 */
async function readYaml(bytes, file) {
    if (bytes.byteLength > SIZE_MAX) {
        throw new failure/* Failure */.HR('invalid', `${file} has ${bytes.byteLength} bytes; at most ${SIZE_MAX} are read`, {
            reference: file,
        });
    }
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(decode(bytes, file), {
        lineCounter: lines,
        schema: 'core',
        version: '1.2',
        merge: false,
        uniqueKeys: true,
        prettyErrors: false,
        // 'silent' would also keep quiet about a second document.
        logLevel: 'error',
    });
    return convertDocument(document, lines, file, yaml);
}
function decode(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new failure/* Failure */.HR('invalid', `${file} is not UTF-8 text`, { reference: file, cause });
    }
}
function convertDocument(document, lines, file, yaml) {
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col), value: null };
    };
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) {
        const message = problem.code === 'DUPLICATE_KEY' ? 'the key is there twice' : `it is not YAML: ${problem.message}`;
        throw misplaced(at(problem.pos[0]), message, hintFor(problem.code), problem);
    }
    return document.contents === null ? at(0) : new Converter(yaml, at).convert(document.contents, 0);
}
function hintFor(code) {
    if (code === 'DUPLICATE_KEY')
        return 'Keep one of the two; readers differ in which of them counts.';
    if (code === 'MULTIPLE_DOCS')
        return 'A policy is one document: remove the line "---" and what follows.';
    return code === 'TAB_AS_INDENT' ? 'Indent with blanks.' : undefined;
}
/** The nodes of the library into values that know where they stand. */
class Converter {
    #yaml;
    #at;
    constructor(yaml, at) {
        this.#yaml = yaml;
        this.#at = at;
    }
    convert(node, depth) {
        const { isAlias, isMap, isSeq } = this.#yaml;
        const place = this.#at(node.range[0]);
        if (depth > read_yaml_DEPTH_MAX)
            throw misplaced(place, `it is nested deeper than ${read_yaml_DEPTH_MAX}`);
        if (isAlias(node))
            throw misplaced(place, 'aliases (*name) are not read here', 'Write the value out.');
        if (node.anchor !== undefined) {
            throw misplaced(place, 'anchors (&name) are not read here', 'Write the value out where it is used.');
        }
        if (node.tag !== undefined) {
            throw misplaced(place, `tags (${clip(node.tag)}) are not read here`, 'Write the plain value.');
        }
        if (isMap(node))
            return { ...place, value: this.#map(node.items, depth) };
        if (isSeq(node))
            return { ...place, value: node.items.map((item) => this.convert(item, depth + 1)) };
        return { ...place, value: scalar(node, place) };
    }
    #map(pairs, depth) {
        const map = new Map();
        for (const { key, value } of pairs) {
            const name = this.convert(key, depth + 1);
            if (typeof name.value !== 'string')
                throw misplaced(name, 'a key is not a text', 'Put it in quotes.');
            if (name.value === '<<')
                throw misplaced(name, 'merge keys (<<) are not read here', 'Write the values out.');
            map.set(name.value, {
                key: name,
                value: value === null ? { ...name, value: null } : this.convert(value, depth + 1),
            });
        }
        return map;
    }
}
function scalar({ value }, place) {
    if (value === null || typeof value === 'boolean' || typeof value === 'string')
        return value;
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return value;
    throw misplaced(place, 'the number is not a whole one', 'Put it in quotes if a text is meant.');
}
//# sourceMappingURL=read-yaml.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/parse-policy.js






/**
 * Reads a policy strictly: what is not understood is an error that names its `file:line:column` and the nearest right word, since a rule that is
 * passed over in silence would let images through. Throws `Failure('invalid')`; `Failure('unsupported')` for a
 * signature format that this version does not verify.
 */
async function parsePolicy(bytes, { file, files, drivers, label }) {
    const root = await readYaml(bytes, file);
    if (root.value === null)
        throw misplaced(root, 'the policy is empty', 'Begin with "version: 1".');
    const get = readMap(root, 'the policy', ['version', 'mode', 'unmatched', 'rules', 'waivers']);
    checkVersion(get('version'), root);
    const [mode, unmatched, waivers] = [get('mode'), get('unmatched'), get('waivers')];
    const rules = [];
    const list = get('rules');
    const items = list === undefined ? [] : readList(list, 'rules');
    for (const [position, item] of items.entries())
        rules.push(await parseRule(item, position, files, drivers));
    checkPatterns(rules, items);
    return {
        label: label ?? file,
        mode: mode === undefined ? 'enforce' : readWord(mode, 'mode', ['audit', 'enforce']),
        unmatched: unmatched === undefined ? 'fail' : readWord(unmatched, 'unmatched', ['fail', 'warn']),
        rules,
        waivers: waivers === undefined ? [] : readList(waivers, 'waivers').map(parseWaiver),
    };
}
function checkVersion(version, root) {
    if (version?.value === 1)
        return;
    if (version === undefined)
        throw misplaced(root, 'the policy does not say its version', 'Begin with "version: 1".');
    throw misplaced(version, 'this version of Seaworthy reads policies of version 1', 'Write "version: 1".');
}
async function parseRule(at, position, files, drivers) {
    const get = readMap(at, 'a rule', ['images', 'platforms', ...QUORUMS]);
    const images = get('images');
    if (images === undefined)
        throw misplaced(at, 'the rule does not say which images', 'Write images: ["ghcr.io/acme/**"].');
    const platforms = get('platforms');
    return {
        position,
        images: parsePatterns(images),
        need: await parseNeed(at, get, files, drivers),
        platforms: platforms === undefined ? { kind: 'index' } : parsePlatformRule(platforms),
    };
}
function parsePlatformRule(at) {
    if (!Array.isArray(at.value)) {
        const kind = readWord(at, 'platforms', ['index', 'all', 'selected']);
        return kind === 'selected' ? { kind, platforms: undefined } : { kind };
    }
    const platforms = readList(at, 'platforms').map((item) => {
        const text = readText(item, 'a platform');
        try {
            return (0,platform/* parsePlatform */.Y8)(text);
        }
        catch (cause) {
            throw misplaced(item, `"${clip(text)}" is no platform`, 'Write os/architecture[/variant], e.g. linux/amd64.', cause);
        }
    });
    if (platforms.length === 0)
        throw misplaced(at, 'platforms is empty', 'Write index, all, selected, or a list.');
    return { kind: 'selected', platforms };
}
/** A pattern in two rules would leave open which of them counts. */
function checkPatterns(rules, items) {
    const seen = new Map();
    for (const { position, images } of rules) {
        for (const { text, parts, tag } of images) {
            const key = JSON.stringify([parts, tag === '*' ? null : (tag ?? null)]);
            const other = seen.get(key);
            if (other !== undefined) {
                throw misplaced(items[position], `the pattern ${text} is in rule ${other + 1} already`, 'Each pattern belongs to one rule; put what is needed into allOf or anyOf there.');
            }
            seen.set(key, position);
        }
    }
}
//# sourceMappingURL=parse-policy.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/quick-policy.js



/** A policy with one rule, for every image. Throws `Failure('usage')` when nothing says which root is trusted. */
async function quickPolicy({ dctServer, pins, tofu }, files) {
    if (pins.length === 0 && !tofu) {
        throw new failure/* Failure */.HR('usage', 'nothing says which root of trust is the right one', {
            hint: 'Give --pin keyid:… (seaworthy trust inspect shows it), or --tofu to believe whatever the server shows.',
        });
    }
    const dct = {
        ...(dctServer === undefined ? {} : { server: dctServer }),
        ...(pins.length === 0 ? {} : { pins }),
        ...(tofu ? { tofu } : {}),
    };
    const text = JSON.stringify({ version: 1, rules: [{ images: ['**'], allOf: [{ dct }] }] });
    try {
        return await parsePolicy(Buffer.from(text), { file: 'the command line', files, drivers: DRIVERS });
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        throw new failure/* Failure */.HR('usage', error.message.replace(/^the command line:\d+:\d+: /, ''), {
            hint: error.hint,
            cause: error,
        });
    }
}
//# sourceMappingURL=quick-policy.js.map
// EXTERNAL MODULE: ./lib/ship/trust/files.js
var trust_files = __webpack_require__(14080);
// EXTERNAL MODULE: ./lib/ship/trust/git.js
var git = __webpack_require__(59443);
;// CONCATENATED MODULE: ./lib/ship/trust/policy.js










/**
 * Reads policy and lock: from the base commit where one is given, so that a pull request is not judged by a policy that it brings along. A
 * base without a policy has no gate yet, and a proposal that brings one is judged by its own; a job that only works for one is not.
 */
async function loadPolicy(request, runtime) {
    const { root, quick, base } = request;
    const policyFile = fromRoot(root, request.policyFile);
    const lockFile = fromRoot(root, request.lockFile);
    const here = (0,trust_files/* workingFiles */.lx)(root);
    const tree = base === undefined ? undefined : await workTreeOf(request, runtime);
    const there = base === undefined || tree === undefined ? here : await baseFiles(base, tree, request, runtime);
    const lockBytes = await there.find(lockFile);
    const lock = lockBytes === undefined ? undefined : (0,parse_lock/* parseTrustLock */.n)(lockBytes, lockFile);
    if (quick !== undefined) {
        return { policy: await quickPolicy(quick, here), lock, warnings: [], reasons: [], changed: [] };
    }
    const atBase = await there.find(policyFile);
    const isOwn = atBase === undefined && (base?.mayBeFirst !== false || (await isElsewhere(root, policyFile, tree)));
    const bytes = isOwn ? await here.find(policyFile) : atBase;
    if (bytes === undefined)
        throw noPolicy(policyFile, there, base);
    const from = isOwn ? here : there;
    const used = new Set();
    const files = {
        read: async (path) => {
            used.add(path);
            return await from.read(path);
        },
    };
    const label = from.label === '' ? policyFile : `${policyFile} at ${from.label}`;
    const policy = await parsePolicy(bytes, { file: policyFile, files, drivers: DRIVERS, label });
    if (there === here)
        return { policy, lock, warnings: [], reasons: [], changed: [] };
    const changed = await changesOf([policyFile, lockFile, ...used], there, here);
    return {
        policy,
        lock,
        changed,
        warnings: changed.map((path) => warningOf(path, policyFile, atBase, there.label)),
        reasons: lock === undefined ? [] : await loweredBy(lock, lockFile, here),
    };
}
/** The files at the base, by their paths from `root`. What lies outside of the work tree is no part of the change. */
async function baseFiles(base, tree, { root, githubToken = '', offline = false }, runtime) {
    const files = await (0,trust_files/* filesAt */.Tl)(base, { root: tree, token: githubToken, offline }, runtime);
    const here = (0,trust_files/* workingFiles */.lx)(root);
    return (0,trust_files/* withRead */.$z)(files.label, (path) => {
        const inside = pathInside(tree, (0,external_node_path_.resolve)(root, path));
        return inside === undefined ? here.find(path) : files.find(inside);
    });
}
/**
 * The work tree that the base is a commit of. `root` may be a folder in it, or the checkout may be a folder in `root` (actions/checkout with a path): then it is
 * the one that holds the policy, if its origin is the repository of the job.
 */
async function workTreeOf({ root, policyFile }, runtime) {
    const own = await gitFolderAbove((0,external_node_path_.resolve)(root));
    const nested = await gitFolderAbove((0,external_node_path_.dirname)((0,external_node_path_.resolve)(root, policyFile)));
    if (own !== undefined || nested === undefined)
        return own ?? (0,external_node_path_.resolve)(root);
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = runtime.env;
    if (runtime.env.GITHUB_ACTIONS !== 'true')
        return nested;
    const origin = await (0,git/* git */.$)(nested, ['config', '--get', 'remote.origin.url'], runtime).catch(() => '');
    const expected = `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY ?? ''}`.toLowerCase();
    return origin
        .trim()
        .replace(/(?:\.git)?\/?$/, '')
        .toLowerCase() === expected
        ? nested
        : (0,external_node_path_.resolve)(root);
}
/** Whether a file is in another repository than that of the change: outside of it, or in a checkout of its own below. */
async function isElsewhere(root, path, tree) {
    const file = (0,external_node_path_.resolve)(root, path);
    if (tree === undefined || pathInside(tree, file) === undefined)
        return true;
    const nearest = await gitFolderAbove((0,external_node_path_.dirname)(file));
    // A submodule has a file there.
    return nearest !== undefined && nearest !== tree && (await (0,promises_.stat)((0,external_node_path_.join)(nearest, '.git'))).isDirectory();
}
/** The nearest folder, this one or above, that has a `.git`. */
async function gitFolderAbove(folder) {
    const isThere = await (0,promises_.stat)((0,external_node_path_.join)(folder, '.git')).then(() => true, () => false);
    if (isThere)
        return folder;
    const above = (0,external_node_path_.dirname)(folder);
    return above === folder ? undefined : await gitFolderAbove(above);
}
/** Inside the repository as a path from its root, however it was written. */
function fromRoot(root, path) {
    return pathInside((0,external_node_path_.resolve)(root), (0,external_node_path_.resolve)(root, path)) ?? path;
}
/** The path from a folder to what is in it, with `/`; undefined for what is not. */
function pathInside(folder, path) {
    const inside = (0,external_node_path_.relative)(folder, path).replaceAll('\\', '/');
    return inside === '' || inside === '..' || inside.startsWith('../') || (0,external_node_path_.isAbsolute)(inside) ? undefined : inside;
}
function warningOf(path, policyFile, atBase, label) {
    if (path === policyFile && atBase === undefined) {
        return `${path} is new: ${label} has none, so this change is judged by the policy it brings; have it reviewed`;
    }
    return `${path} is changed here; what counts is that of ${label}. Have it reviewed by its code owners`;
}
async function changesOf(paths, there, here) {
    const changed = [];
    for (const path of paths) {
        const [before, now] = await Promise.all([there.find(path), here.find(path)]);
        const isSame = before === undefined || now === undefined ? before === now : Buffer.compare(before, now) === 0;
        if (!isSame)
            changed.push(path);
    }
    return changed;
}
/** A lock that takes protection away is a violation here, where it is proposed. */
async function loweredBy(before, lockFile, here) {
    const bytes = await here.find(lockFile);
    if (bytes === undefined)
        return [`${lockFile} is removed by this change`];
    try {
        return loweredIn(before, (0,parse_lock/* parseTrustLock */.n)(bytes, lockFile)).map((what) => `${lockFile} is lowered: ${what}`);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return [`${lockFile} cannot be read after this change: ${error.message}`];
        throw error;
    }
}
function noPolicy(file, { label }, base) {
    if (base?.mayBeFirst === false) {
        return new failure/* Failure */.HR('not-found', `there is no policy ${file} at ${label}`, {
            reference: file,
            hint: 'This event runs with the rights of the default branch, so no other policy counts: commit one there first.',
        });
    }
    return new failure/* Failure */.HR('not-found', `there is no policy ${file}${label === '' ? '' : `, neither here nor at ${label}`}`, {
        reference: file,
        hint: 'Write one (docs/trust.md shows a short one), name another with --policy or the input policy, or check one image with --pin.',
    });
}
//# sourceMappingURL=policy.js.map

/***/ }),

/***/ 87131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ parseImagePattern),
/* harmony export */   mk: () => (/* binding */ compareSpecificity),
/* harmony export */   x7: () => (/* binding */ matchesImage)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);

const LENGTH_MAX = 512;
const HOST = /^(?:[a-z0-9*][a-z0-9.*-]*|\[[a-f0-9:]+\])(?::(?:[0-9]+|\*))?$/;
const PART = /^[a-z0-9*][a-z0-9._*-]*$/;
const TAG = /^[A-Za-z0-9_*][A-Za-z0-9_.*-]*$/;
/** Reads a pattern; the text of what is wrong with it otherwise. */
function parseImagePattern(text) {
    if (text.length > LENGTH_MAX)
        return { wrong: 'it is too long', hint: `At most ${LENGTH_MAX} characters.` };
    if (text.includes('@')) {
        return { wrong: 'it has a digest', hint: 'Leave it out; a waiver with "require: digest" wants pinned references.' };
    }
    const slash = text.lastIndexOf('/');
    const colon = text.indexOf(':', slash + 1);
    const hasTag = colon >= 0 && (slash >= 0 || !/^:[0-9]+$/.test(text.slice(colon)));
    const [path, tag] = hasTag ? [text.slice(0, colon), text.slice(colon + 1)] : [text, undefined];
    const [written = '', ...rest] = path.split('/');
    const host = written === '**' ? written : written.includes('*') ? written.toLowerCase() : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeRegistry */ .l5)(written);
    if (tag !== undefined && !TAG.test(tag))
        return {
            wrong: `"${tag}" is no pattern of a tag`,
            hint: 'Letters, digits, "_", "." and "-", with "*" for any of them.',
        };
    if (host !== '**') {
        if (!isHost(host) || rest.length === 0) {
            return {
                wrong: 'it does not begin with a registry',
                hint: `Write the whole name, e.g. docker.io/${rest.length === 0 ? 'library/' : ''}${path}, or **/${path} for every registry.`,
            };
        }
    }
    if (host === _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb && rest.length === 1 && rest[0] !== '**') {
        return {
            wrong: 'no image of Docker Hub has such a name: the official ones are in library',
            hint: `Write docker.io/library/${rest[0]}, or docker.io/** for all.`,
        };
    }
    const bad = rest.find((part) => part !== '**' && (!PART.test(part) || part.includes('**')));
    if (bad !== undefined) {
        return {
            wrong: bad.includes('**') ? `"${bad}" mixes ** with other characters` : `"${bad}" is no part of an image's name`,
            hint: 'Parts are lowercase letters, digits, ".", "_" and "-", with "*" for any of them; ** stands alone between slashes.',
        };
    }
    return { text, parts: [host, ...rest], tag };
}
/** A host has a dot or a port, or is localhost; a wildcard may stand for those. */
function isHost(host) {
    return HOST.test(host) && !host.includes('**') && (host === 'localhost' || /[.:*]/.test(host));
}
function matchesImage({ parts, tag }, reference) {
    const names = [reference.registry.toLowerCase(), ...reference.repository.split('/')];
    if (!matchSequence(parts, names, (part) => part === '**', matchText, 1))
        return false;
    if (tag === undefined || tag === '*')
        return true;
    return reference.tag !== undefined && matchText(tag, reference.tag);
}
function matchText(pattern, text) {
    return matchSequence([...pattern], [...text], (char) => char === '*', (a, b) => a === b, 0);
}
/**
 * Whether items match patterns of which some stand for any number (at least `least`) of items. The last such pattern takes up
 * what is too much, which is enough: what an earlier one took needs no second look. Time is at most the product of the lengths.
 */
function matchSequence(patterns, items, isMany, matchOne, least) {
    let [p, i] = [0, 0];
    let retry;
    for (;;) {
        const pattern = patterns[p];
        if (pattern === undefined && i === items.length)
            return true;
        if (pattern !== undefined && isMany(pattern) && i + least <= items.length) {
            retry = { p, i: i + least };
            i += least;
            p++;
        }
        else if (pattern !== undefined && !isMany(pattern) && i < items.length && matchOne(pattern, items[i])) {
            p++;
            i++;
        }
        else if (retry !== undefined && retry.i < items.length) {
            retry = { p: retry.p, i: retry.i + 1 };
            p = retry.p + 1;
            i = retry.i;
        }
        else
            return false;
    }
}
/**
 * Which of two patterns is the more specific: negative when `a` is. The leftmost part in which they differ in kind decides: a plain part is
 * more specific than one with `*` (of two such, the one with more plain characters), that more than `*` alone, and that more than `**`.
 * Where the parts are alike, more parts come before fewer, and then the tag decides the same way, no tag being the least.
 */
function compareSpecificity(a, b) {
    for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i++) {
        const difference = rank(b.parts[i]) - rank(a.parts[i]);
        if (difference !== 0)
            return difference;
    }
    return rank(b.tag === '*' ? undefined : b.tag) - rank(a.tag === '*' ? undefined : a.tag);
}
function rank(part) {
    if (part === undefined)
        return 0;
    if (part === '**')
        return 1;
    if (!part.includes('*'))
        return 10_000;
    return 2 + part.replaceAll('*', '').length;
}
//# sourceMappingURL=image-pattern.js.map

/***/ })

};
