export const id = 8595;
export const ids = [8595];
export const modules = {

/***/ 55212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ matchEach)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30714);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


/** Twenty thousand names take a twentieth of a second. */
const LONGEST_MS = 5_000;
// Runs in another context, since nothing else in the language can stop an expression.
const SCRIPT = 'JSON.stringify(JSON.parse(texts).map((text) => text.match(new RegExp(source, flags))))';
/**
 * Looks for an expression in each text, as `String.match` does. The expression is the workflow's and the texts are names that others choose:
 * one that tries every way through a name (`(a+)+$`) would otherwise hold the job for hours. `Failure('usage')` then.
 */
function matchEach({ source, flags = '' }, texts, timeout = LONGEST_MS) {
    try {
        const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.runInNewContext)(SCRIPT, { texts: JSON.stringify(texts), source, flags }, { timeout });
        return JSON.parse(found).map((groups) => groups === null ? undefined : groups.map((group) => group ?? undefined));
    }
    catch (cause) {
        if (cause.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the expression ${source} does not come to an end on the names that there are`, {
            reference: source,
            hint: 'A repeat within a repeat, such as (a+)+, tries every way to read a name. Write it without, and anchor it: ^v(.*)$',
            cause,
        });
    }
}
//# sourceMappingURL=bounded-match.js.map

/***/ }),

/***/ 65935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ callsIn),
  Q: () => (/* binding */ parseTemplate)
});

// EXTERNAL MODULE: ./lib/release/expressions/where.js
var expressions_where = __webpack_require__(75198);
;// CONCATENATED MODULE: ./lib/release/expressions/tokenize.js

const MUSTACHE = /(?<!\\)\\\{\{|\{\{(~?)(?:!--[\s\S]*?--|\{([^{}]*)\}|([^{}]*?))(~?)\}\}/g;
/**
 * Cuts a template into text and expressions. `~` takes the spaces on its side away; a backslash before `{{` makes them text, and two make
 * one backslash. Throws `Failure('usage')` for braces that do not pair.
 */
function tokenize(template, where) {
    const tokens = [];
    let end = 0;
    let isTrimming = false;
    for (const found of template.matchAll(MUSTACHE)) {
        const [source, before, triple, plain, after] = found;
        const isExpression = before !== undefined;
        const text = template.slice(end, found.index);
        if (isExpression && text.endsWith('{'))
            throw (0,expressions_where/* failAt */.Y1)(where, `the braces around ${source} do not pair`);
        const unescaped = isExpression ? text.replace(/\\\\$/, '\\') : text;
        tokens.push(textToken(unescaped, isTrimming, before === '~', where));
        end = found.index + source.length;
        isTrimming = after === '~';
        if (isExpression)
            tokens.push({ kind: 'mustache', source, body: body(triple ?? plain ?? '!') });
        else
            tokens.push({ kind: 'text', text: '{{' });
    }
    tokens.push(textToken(template.slice(end), isTrimming, false, where));
    return tokens.filter((token) => token.kind !== 'text' || token.text !== '');
}
function textToken(text, trimStart, trimEnd, where) {
    if (text.includes('{{'))
        throw (0,expressions_where/* failAt */.Y1)(where, 'an expression is not closed with }}');
    const left = trimStart ? text.trimStart() : text;
    return { kind: 'text', text: trimEnd ? left.trimEnd() : left };
}
function body(written) {
    return written.replace(/^&/, '').trim();
}
//# sourceMappingURL=tokenize.js.map
;// CONCATENATED MODULE: ./lib/release/expressions/parse-template.js


/**
 * Reads the part of the Handlebars language that tag rules use: `{{name}}`, `{{{name}}}`, `{{&name}}`, literals after the name, `{{#if
 * name}}…{{else if name}}…{{else}}…{{/if}}`, `{{#unless name}}`, `{{! comments}}`, `{{~ trimming ~}}` and `\{{` for two braces. Everything
 * else of Handlebars is an error.
 */
function parseTemplate(text, where) {
    const tokens = tokenize(text, where);
    const nodes = parseNodes(tokens, where);
    const [rest] = tokens;
    if (rest !== undefined)
        throw (0,expressions_where/* failAt */.Y1)(where, `${sourceOf(rest)} has no beginning`);
    return nodes;
}
/** The expressions that a template names. */
function callsIn(nodes) {
    return nodes.flatMap((node) => {
        if (node.kind === 'text')
            return [];
        if (node.kind === 'call')
            return [node];
        return [node.condition, ...callsIn(node.whenTrue), ...callsIn(node.whenFalse)];
    });
}
/** Takes tokens from the front until the end, or until an `{{else}}` or `{{/…}}` that the caller takes. */
function parseNodes(tokens, where) {
    const nodes = [];
    for (let token = tokens[0]; token !== undefined; token = tokens[0]) {
        if (token.kind === 'text')
            nodes.push(token);
        else if (/^(?:else\b|\^$|\/)/.test(token.body))
            return nodes;
        else if (token.body.startsWith('#')) {
            tokens.shift();
            nodes.push(parseChoice(token.body.slice(1).trim(), tokens, where));
            continue;
        }
        else if (!token.body.startsWith('!'))
            nodes.push(parseCall(token.body, where));
        tokens.shift();
    }
    return nodes;
}
/** What follows `{{#if name}}`, with its end. */
function parseChoice(opening, tokens, where) {
    const [, word = '', condition = ''] = /^(\S+)\s*([\s\S]*)$/.exec(opening) ?? [];
    if (word !== 'if' && word !== 'unless')
        throw (0,expressions_where/* failAt */.Y1)(where, `{{#${word}}} is not part of the language`, 'Blocks are if and unless.');
    const call = parseCall(condition, where);
    const first = parseNodes(tokens, where);
    const second = parseElse(word, tokens, where);
    return {
        kind: 'choice',
        condition: call,
        whenTrue: word === 'if' ? first : second,
        whenFalse: word === 'if' ? second : first,
    };
}
function parseElse(word, tokens, where) {
    const token = tokens.shift();
    const body = token?.kind === 'mustache' ? token.body : undefined;
    if (body === undefined)
        throw (0,expressions_where/* failAt */.Y1)(where, `{{#${word}}} is not closed with {{/${word}}}`);
    if (body === `/${word}`)
        return [];
    const chained = /^else\s+(\S[\s\S]*)$/.exec(body)?.[1];
    // `{{else if}}` shares the end of the block that it continues.
    if (chained !== undefined) {
        if (!/^if\s/.test(chained))
            throw (0,expressions_where/* failAt */.Y1)(where, `{{else ${chained}}} is not part of the language`);
        const call = parseCall(chained.slice(2).trim(), where);
        const whenTrue = parseNodes(tokens, where);
        return [{ kind: 'choice', condition: call, whenTrue, whenFalse: parseElse(word, tokens, where) }];
    }
    if (body !== 'else' && body !== '^')
        throw (0,expressions_where/* failAt */.Y1)(where, `{{${body}}} does not close {{#${word}}}`);
    const nodes = parseNodes(tokens, where);
    const end = tokens.shift();
    if (end?.kind !== 'mustache' || end.body !== `/${word}`)
        throw (0,expressions_where/* failAt */.Y1)(where, `{{#${word}}} is not closed with {{/${word}}}`);
    return nodes;
}
const WORD = /\s*(?:([A-Za-z_][\w.-]*)\s*=\s*)?(?:'([^']*)'|"([^"]*)"|([^\s'"=(){}|]+))/y;
function parseCall(body, where) {
    const args = [];
    // Without a prototype, so that no word has a meaning of its own.
    const named = Object.create(null);
    let name;
    WORD.lastIndex = 0;
    while (WORD.lastIndex < body.trimEnd().length) {
        const at = WORD.lastIndex;
        const [found, key, single, double, bare] = WORD.exec(body) ?? [];
        if (found === undefined)
            throw (0,expressions_where/* failAt */.Y1)(where, `cannot read {{${body}}} from "${body.slice(at).trim()}" on`);
        const value = single ?? double ?? bare ?? '';
        if (name === undefined) {
            if (key !== undefined || bare === undefined)
                throw (0,expressions_where/* failAt */.Y1)(where, `{{${body}}} has no name`);
            if (!/^[\w.-]+$/.test(bare))
                throw (0,expressions_where/* failAt */.Y1)(where, `{{${body}}} is not part of the language`);
            name = bare;
        }
        else if (bare !== undefined && !/^(?:-?\d+(?:\.\d+)?|true|false)$/.test(bare)) {
            throw (0,expressions_where/* failAt */.Y1)(where, `"${bare}" in {{${body}}} is not a literal`, `Put it in quotes: '${bare}'.`);
        }
        else if (key === undefined)
            args.push(value);
        else
            named[key] = value;
    }
    if (name === undefined)
        throw (0,expressions_where/* failAt */.Y1)(where, 'an expression is empty: {{}}');
    return { kind: 'call', name, args, named };
}
function sourceOf(token) {
    return token.kind === 'text' ? token.text : token.source;
}
//# sourceMappingURL=parse-template.js.map

/***/ }),

/***/ 77584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkNames),
/* harmony export */   X: () => (/* binding */ renderTemplate)
/* harmony export */ });
/* harmony import */ var _parse_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65935);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75198);


/** Refuses names that the scope does not have (not strict: warns; they render to nothing). */
function checkNames(nodes, known, where) {
    for (const { name } of (0,_parse_template_js__WEBPACK_IMPORTED_MODULE_0__/* .callsIn */ .T)(nodes)) {
        if (!known.includes(name))
            (0,_where_js__WEBPACK_IMPORTED_MODULE_1__/* .complain */ .cc)(where, `there is no expression {{${name}}}`, (0,_where_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(name, known));
    }
}
/** The text of a template. Nothing is escaped: tags and labels are not HTML. Names must have been checked. */
function renderTemplate(nodes, scope, where) {
    return nodes.map((node) => renderNode(node, scope, where)).join('');
}
function renderNode(node, scope, where) {
    if (node.kind === 'text')
        return node.text;
    if (node.kind === 'call')
        return textOf(node, scope, where);
    const isTrue = !['', 'false', '0'].includes(textOf(node.condition, scope, where));
    return renderTemplate(isTrue ? node.whenTrue : node.whenFalse, scope, where);
}
function textOf(call, scope, where) {
    const meaning = Object.hasOwn(scope, call.name) ? scope[call.name] : undefined;
    if (typeof meaning === 'function')
        return meaning(call);
    const [extra] = [...call.args, ...Object.keys(call.named)];
    if (extra !== undefined)
        throw (0,_where_js__WEBPACK_IMPORTED_MODULE_1__/* .failAt */ .Y1)(where, `{{${call.name}}} takes nothing after its name, but has "${extra}"`);
    return meaning ?? '';
}
//# sourceMappingURL=render-template.js.map

/***/ }),

/***/ 75198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vg: () => (/* binding */ remark),
/* harmony export */   Y1: () => (/* binding */ failAt),
/* harmony export */   ZA: () => (/* binding */ suggest),
/* harmony export */   cc: () => (/* binding */ complain)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81438);


/** An error that names the line. */
function failAt(where, message, hint, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', place(where, message), { reference: where.input, hint, cause });
}
/** An error when strict; otherwise a warning, and the caller goes on. */
function complain(where, message, hint) {
    if (where.strict)
        throw failAt(where, message, hint);
    where.warn(place(where, hint === undefined ? message : `${message}. ${hint}`));
}
/** A remark that is no fault. */
function remark(where, message) {
    where.warn(place(where, message));
}
/** `Write major.`, or the words there are when none is near. */
function suggest(word, known) {
    const near = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestWord */ .z)(word, known);
    return near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean ${near}?`;
}
function place({ input, line, text }, message) {
    return line === 0 ? `${input}: ${message}` : `${input}, line ${line}: ${message}, in ${text}`;
}
//# sourceMappingURL=where.js.map

/***/ }),

/***/ 8595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ componentVersions),
/* harmony export */   j: () => (/* binding */ decideFloating)
/* harmony export */ });
/* harmony import */ var _bounded_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55212);
/* harmony import */ var _versions_channels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61707);
/* harmony import */ var _versions_render_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41606);
/* harmony import */ var _versions_schemes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49783);




/**
 * Decides whether a version takes a floating tag, from all the names there are: tags of the registry as they are, git tags as full refs
 * (`refs/tags/v1.2.3`), in any order. Only the newest of the versions that share the tag takes it; the same version again takes it (a run
 * that is repeated); a pre-release never takes a stable tag. Pure: whoever is asked, in whatever order, the same names give the same
 * answer, so that two releases that finish at once end in the same state.
 */
function decideFloating(floating, existing) {
    const { scheme, version, pattern, channel } = floating;
    const { read, compare } = _versions_schemes_js__WEBPACK_IMPORTED_MODULE_3__/* .versionReaders */ .F_[scheme];
    const own = read(version);
    const others = namedVersions(existing, floating).filter((other) => (0,_versions_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .isInChannel */ .NM)(other.parsed, channel));
    const names = (newest) => others.filter(({ parsed }) => parsed.version === newest).map(({ name }) => name);
    if (own === undefined)
        return withoutVersion(version, newestOf(others, compare), names);
    if (!(0,_versions_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .isInChannel */ .NM)(own, channel))
        return { take: false, reason: notInChannel(own, channel) };
    const shared = (0,_versions_render_version_js__WEBPACK_IMPORTED_MODULE_2__/* .renderVersion */ .p)(pattern, own);
    const rivals = others.filter(({ parsed }) => isOfItsKind(parsed, own) && (0,_versions_render_version_js__WEBPACK_IMPORTED_MODULE_2__/* .renderVersion */ .p)(pattern, parsed) === shared);
    const newest = newestOf(rivals, compare);
    if (newest === undefined) {
        return { take: true, reason: `${own.version} is the first version${others.length === 0 ? '' : ' for this tag'}` };
    }
    const order = compare(own, newest);
    if (order < 0) {
        const reason = `${newest.version} is newer than ${own.version}`;
        return { take: false, newest: newest.version, newestNames: names(newest.version), reason };
    }
    return {
        take: true,
        reason: order === 0 ? `${own.version} is the newest version` : `${own.version} is newer than ${newest.version}`,
    };
}
function isOfItsKind(other, own) {
    // A number alone (`1`, a commit of seven digits) is a version only among versions that are numbers alone.
    const isVersion = other.release.length > 1 || own.release.length === 1;
    return isVersion && (0,_versions_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .variantOf */ .Bp)(other) === (0,_versions_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .variantOf */ .Bp)(own);
}
function withoutVersion(name, newest, names) {
    if (newest === undefined)
        return { take: true, reason: 'there are no versions' };
    const reason = `${name} is no version, and ${newest.version} is one`;
    return { take: false, newest: newest.version, newestNames: names(newest.version), reason };
}
function notInChannel(own, channel) {
    if (channel !== _versions_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .STABLE */ .MI)
        return `${own.version} is not in the channel ${channel}`;
    return `${own.version} is a pre-release`;
}
function newestOf(versions, compare) {
    return versions.reduce((newest, { parsed }) => (newest === undefined || compare(parsed, newest) > 0 ? parsed : newest), undefined);
}
/** The versions that names stand for, of those that are of this image and component. */
function namedVersions(names, floating) {
    const { prefix, suffix, match } = floating;
    const { read } = _versions_schemes_js__WEBPACK_IMPORTED_MODULE_3__/* .versionReaders */ .F_[floating.scheme];
    const texts = names.flatMap((name) => {
        const text = isGitTag(name) ? name.replace(/^refs\/tags\//, '') : bare(name, prefix, suffix);
        return text === undefined ? [] : [{ name, text }];
    });
    const extracted = match === undefined
        ? undefined
        : extractVersions(texts.map(({ text }) => text), match);
    return texts.flatMap(({ name, text }, i) => {
        const tagged = readTagged(extracted?.[i] ?? text, floating);
        const parsed = tagged ?? (isGitTag(name) ? undefined : read(text));
        return parsed === undefined ? [] : [{ name, parsed }];
    });
}
/** Besides full refs, names that no registry could have. */
function isGitTag(name) {
    return name.startsWith('refs/tags/') || !/^[\w.-]+$/.test(name);
}
/** A registry has the version between the prefix and suffix of its image's flavor; tags without them are another flavor's. */
function bare(name, prefix, suffix) {
    const isOurs = name.length > prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix);
    return isOurs ? name.slice(prefix.length, name.length - suffix.length) : undefined;
}
function readTagged(text, { scheme, component }) {
    const { read } = _versions_schemes_js__WEBPACK_IMPORTED_MODULE_3__/* .versionReaders */ .F_[scheme];
    if (component === undefined)
        return read(text);
    return componentVersions(text, component)
        .map(read)
        .find((found) => found !== undefined);
}
/**
 * What follows a component's name in a tag: of `svc`, the `v1.2.3` of `svc/v1.2.3`, `svc-v1.2.3`, `svc@1.2.3` and `svc_1.2.3`. Empty when the tag
 * is another component's. `/` in the component's own name is `-` in a registry.
 */
function componentVersions(name, component) {
    const names = [component, component.replaceAll(/[^\w.-]+/g, '-')];
    const found = names.find((begin) => name.startsWith(begin) && /^[/@_-]/.test(name.slice(begin.length)));
    return found === undefined ? [] : [name.slice(found.length + 1)];
}
/** Of each name the first group of the expression, or all that it matches; the whole name where it does not match. */
function extractVersions(names, match) {
    return (0,_bounded_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchEach */ .p)({ source: match }, names).map((found, i) => found?.[1] ?? found?.[0] ?? names[i]);
}
//# sourceMappingURL=floating.js.map

/***/ }),

/***/ 61707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ hasPrereleaseWord),
/* harmony export */   Bp: () => (/* binding */ variantOf),
/* harmony export */   K2: () => (/* binding */ NEXT),
/* harmony export */   MI: () => (/* binding */ STABLE),
/* harmony export */   NM: () => (/* binding */ isInChannel),
/* harmony export */   su: () => (/* binding */ looksLikePrerelease)
/* harmony export */ });
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76341);

/** Takes releases only. */
const STABLE = 'stable';
/** Takes releases and pre-releases: the newest of all. */
const NEXT = 'next';
const WORDS = [
    'alpha',
    'beta',
    'rc',
    'c',
    'cr',
    'a',
    'b',
    'm',
    'milestone',
    'pre',
    'preview',
    'prerelease',
    'dev',
    'next',
    'canary',
    'nightly',
    'snapshot',
    'edge',
    'ea',
    'insiders',
    'experimental',
    'test',
    'unstable',
];
const SAME = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    cr: 'rc',
    preview: 'pre',
    prerelease: 'pre',
    milestone: 'm',
};
/** Whether a version's channel is this one: `stable`, `next`, or a word that its pre-release begins with (`rc` has `1.0.0-rc.2`). */
function isInChannel(version, channel) {
    if (channel === STABLE)
        return version.isStable;
    if (channel === NEXT)
        return version.prerelease.length === 0 || hasPrereleaseWord(version);
    return version.prerelease.length > 0 && sameWord(wordOf(version)) === sameWord(channel.toLowerCase());
}
/**
 * Whether the word after a version says that it is a pre-release, and not which variant of an image it is (`1.2.3-alpine`). A number
 * alone does.
 */
function hasPrereleaseWord(version) {
    return version.prerelease.length > 0 && (wordOf(version) === '' || WORDS.includes(wordOf(version)));
}
/**
 * Which variant of an image a pre-release is, by the words behind the one of its channel: `alpine` of `1.0.0-rc.1-alpine`. Empty for the image
 * itself. What stands first (`1.0.0-alpine`) is told apart by {@link hasPrereleaseWord}.
 */
function variantOf({ prerelease }) {
    const [, ...words] = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .prereleaseIdentifiers */ .F4)(prerelease.join('.')).filter((part) => /^[a-z]+$/.test(part));
    return words.filter((word) => !WORDS.includes(word)).join('-');
}
/** Whether a name that is no version looks like a pre-release's: `nightly-3`, `release-rc1`. */
function looksLikePrerelease(name) {
    return name
        .toLowerCase()
        .split(/[^a-z]+/)
        .some((word) => word.length > 1 && WORDS.includes(word));
}
function wordOf({ prerelease }) {
    return /^[a-z]*/.exec((prerelease[0] ?? '').toLowerCase())?.[0] ?? '';
}
function sameWord(word) {
    return Object.hasOwn(SAME, word) ? (SAME[word] ?? word) : word;
}
//# sourceMappingURL=channels.js.map

/***/ }),

/***/ 76341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ prereleaseIdentifiers),
/* harmony export */   S$: () => (/* binding */ compareNumbers),
/* harmony export */   nL: () => (/* binding */ numbers)
/* harmony export */ });
/* harmony import */ var _numeric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53316);

const VERSION = /^[vV]?(\d+(?:\.\d+){0,7})(?:[-.]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?(?:\+([\dA-Za-z.-]+))?$/;
/**
 * Plain numbers with dots, one to eight of them, as Windows files, .NET assemblies and JetBrains products have: `1.2.3.4`. A word after
 * them makes a pre-release (`0.2.1.0-rc1`). Zeros in front are kept in names, and do not count in the order.
 */
const numbers = {
    names: ['raw', 'version', 'major', 'minor', 'patch', 'revision', 'prerelease', 'build'],
    read,
    compare: compareNumbers,
};
/** By the numbers, then a release above its pre-releases. */
function compareNumbers(a, b) {
    return (0,_numeric_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRelease */ .DT)(a.release, b.release) || (0,_numeric_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePrerelease */ ._1)(a.prerelease, b.prerelease);
}
/** `rc1` and `rc.1` are one word and one number: without that `rc10` would come before `rc2`. */
function prereleaseIdentifiers(text) {
    return text
        .toLowerCase()
        .split(/[-.]|(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/)
        .filter((part) => part !== '');
}
function read(raw) {
    const [found, digits = '', prerelease = '', build = ''] = VERSION.exec(raw.trim()) ?? [];
    if (found === undefined)
        return undefined;
    const release = digits.split('.');
    const version = prerelease === '' ? digits : `${digits}-${prerelease}`;
    const [major = '0', minor = '0', patch = '0', revision = '0'] = release;
    return {
        raw,
        version,
        release,
        prerelease: prereleaseIdentifiers(prerelease),
        isStable: prerelease === '',
        isPlain: prerelease === '',
        fields: { raw, version, major, minor, patch, revision, prerelease, build },
    };
}
//# sourceMappingURL=numbers.js.map

/***/ }),

/***/ 53316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ compareRelease),
/* harmony export */   _1: () => (/* binding */ comparePrerelease),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   oY: () => (/* binding */ compareDigits)
/* harmony export */ });
/** Compares decimal digits as numbers of any length: negative when `a` is smaller. */
function compareDigits(a, b) {
    const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
    return left.length - right.length || compareText(left, right);
}
/** Compares lists of numbers place by place; a missing place counts as 0. */
function compareRelease(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const order = compareDigits(a[i] ?? '0', b[i] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
/**
 * The precedence of pre-releases, https://semver.org/#spec-item-11: none is newest, numbers by value and below words, words by
 * their ASCII order, the longer of two equal beginnings is newer.
 */
function comparePrerelease(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const [left, right] = [a[i], b[i]];
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const order = compareIdentifier(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Compares by code units. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function compareIdentifier(a, b) {
    const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumberA && isNumberB)
        return compareDigits(a, b);
    if (isNumberA !== isNumberB)
        return isNumberA ? -1 : 1;
    return compareText(a, b);
}
//# sourceMappingURL=numeric.js.map

/***/ }),

/***/ 41606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ renderVersion),
/* harmony export */   y: () => (/* binding */ isShared)
/* harmony export */ });
/* harmony import */ var _expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65935);
/* harmony import */ var _expressions_render_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77584);


/** What a rule's pattern gives for a version: `{{major}}.{{minor}}` of 1.9.1 is `1.9`. Names that the scheme lacks give nothing. */
function renderVersion(pattern, version) {
    const where = { input: 'pattern', line: 0, text: pattern, strict: false, warn: () => { } };
    return (0,_expressions_render_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTemplate */ .X)((0,_expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTemplate */ .Q)(pattern, where), version.fields, where);
}
/**
 * Whether several versions share the name that a pattern gives, so that the name stands for the newest of them: true of `{{major}}`, not of
 * `{{version}}`.
 */
function isShared(pattern, version) {
    const name = renderVersion(pattern, version);
    const others = version.release.map((_, place) => withOther(version, place));
    if (version.prerelease.length > 0)
        others.push(withOtherPrerelease(version));
    return others.some((other) => renderVersion(pattern, other) === name);
}
const PLACES = [
    ['major', 'year'],
    ['minor', 'month'],
    ['patch', 'day'],
    ['revision', 'micro'],
];
/** The same version with another number in one place. */
function withOther(version, place) {
    const release = version.release.map((number, index) => (index === place ? `${number}0` : number));
    const whole = release.join('.');
    const names = PLACES[place] ?? [];
    const changed = Object.entries(version.fields).map(([name, value]) => {
        if (name === 'raw' || name === 'version')
            return [name, `${whole}*`];
        return [name, names.includes(name) ? `${value}0` : value];
    });
    return { ...version, release, fields: Object.fromEntries(changed) };
}
function withOtherPrerelease(version) {
    const names = ['raw', 'version', 'prerelease'];
    const fields = Object.entries(version.fields).map(([name, value]) => [
        name,
        names.includes(name) ? `${value}*` : value,
    ]);
    return { ...version, fields: Object.fromEntries(fields) };
}
//# sourceMappingURL=render-version.js.map

/***/ }),

/***/ 49783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Am: () => (/* binding */ findVersion),
  Dt: () => (/* binding */ schemeTitles),
  F_: () => (/* binding */ versionReaders)
});

// EXTERNAL MODULE: ./lib/release/versions/numbers.js
var numbers = __webpack_require__(76341);
;// CONCATENATED MODULE: ./lib/release/versions/calver.js

const DOTTED = /^v?(\d{4}|\d{2})([._-])(\d{1,2})(?:\2(\d+))?(?:[._-](\d+))?(?:[._-]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?$/;
const COMPACT = /^v?(\d{4})(\d{2})(\d{2})(?:[._-](\d+))?(?:[._-]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?$/;
/**
 * Calendar versions, https://calver.org: a year (`2024` or `24`), a month or week, then a day or a counter, then a counter: `2024.01.05`,
 * `24.04.1`, `2024-01-05.2`, `20240105`. A word after them makes a pre-release (`20200110-RC2`). Places have their names by position, with
 * their zeros: `{{year}}`, `{{month}}`, `{{day}}`, `{{micro}}` (0 where there is none).
 */
const calver = {
    names: ['raw', 'version', 'year', 'month', 'day', 'micro', 'major', 'minor', 'patch', 'prerelease'],
    read,
    compare: numbers/* compareNumbers */.S$,
};
function read(raw) {
    const text = raw.trim();
    const parts = dotted(text) ?? compact(text);
    if (parts === undefined)
        return undefined;
    const { release, prerelease } = parts;
    const [year = '', month = '', day = '0', micro = '0'] = release;
    const version = text.replace(/^v/, '');
    return {
        raw,
        version,
        release,
        prerelease: (0,numbers/* prereleaseIdentifiers */.F4)(prerelease),
        isStable: prerelease === '',
        isPlain: prerelease === '',
        fields: { raw, version, year, month, day, micro, major: year, minor: month, patch: day, prerelease },
    };
}
function dotted(text) {
    const [found, year = '', , month = '', day, micro, prerelease = ''] = DOTTED.exec(text) ?? [];
    // Weeks go to 53; a year of four digits that is none is some other number.
    if (found === undefined || Number(month) > 53 || (year.length === 4 && !isYear(year)))
        return undefined;
    return { release: [year, month, day, micro].filter((part) => part !== undefined), prerelease };
}
function compact(text) {
    const [found, year = '', month = '', day = '', micro, prerelease = ''] = COMPACT.exec(text) ?? [];
    if (found === undefined || !isYear(year) || Number(month) > 12 || Number(day) > 31)
        return undefined;
    return { release: [year, month, day, micro].filter((part) => part !== undefined), prerelease };
}
function isYear(digits) {
    return Number(digits) >= 1970 && Number(digits) < 3000;
}
//# sourceMappingURL=calver.js.map
// EXTERNAL MODULE: ./lib/release/versions/numeric.js
var numeric = __webpack_require__(53316);
;// CONCATENATED MODULE: ./lib/release/versions/pep440.js

const VERSION = /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(?:post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z\d]+(?:[-_.][a-z\d]+)*))?$/i;
/**
 * Python's versions, https://packaging.python.org/en/latest/specifications/version-specifiers/, in every spelling that is normalised
 * there: `1.0-RC.1` is `1.0rc1`, `1.0-1` is `1.0.post1`.
 */
const pep440 = {
    names: ['raw', 'version', 'major', 'minor', 'patch'],
    read: pep440_read,
    compare: (a, b) => compare(a, b),
};
function pep440_read(raw) {
    const found = VERSION.exec(raw.trim());
    if (found === null)
        return undefined;
    const [, epoch, numbers = '', word, wordNumber, implicitPost, postNumber, isDev, devNumber, localText] = found;
    const release = numbers.split('.').map(plain);
    const pre = word === undefined ? undefined : [normalWord(word), plain(wordNumber)];
    const isPost = implicitPost !== undefined || postNumber !== undefined;
    const post = isPost ? plain(implicitPost ?? postNumber) : undefined;
    const dev = isDev === undefined ? undefined : plain(devNumber);
    const local = localText === undefined ? [] : localText.toLowerCase().split(/[-_.]/).map(plainIfNumber);
    const version = [
        epoch === undefined || plain(epoch) === '0' ? '' : `${plain(epoch)}!`,
        release.join('.'),
        pre === undefined ? '' : pre.join(''),
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local.length === 0 ? '' : `+${local.join('.')}`,
    ].join('');
    const [major = '0', minor = '0', patch = '0'] = release;
    return {
        raw,
        version,
        release,
        prerelease: [...(pre ?? []), ...(dev === undefined ? [] : ['dev', dev])],
        isStable: pre === undefined && dev === undefined,
        isPlain: pre === undefined && dev === undefined && post === undefined,
        fields: { raw, version, major, minor, patch },
        epoch: plain(epoch),
        pre,
        post,
        dev,
        local,
    };
}
/** "Summary of permitted suffixes and relative ordering": dev, then a, b, rc, then the release, then post. */
function compare(a, b) {
    return ((0,numeric/* compareDigits */.oY)(a.epoch, b.epoch) ||
        (0,numeric/* compareRelease */.DT)(a.release, b.release) ||
        (0,numeric/* compareText */.n6)(preKey(a)[0], preKey(b)[0]) ||
        (0,numeric/* compareDigits */.oY)(preKey(a)[1], preKey(b)[1]) ||
        compareOptional(a.post, b.post, -1) ||
        compareOptional(a.dev, b.dev, 1) ||
        compareLocal(a.local, b.local));
}
/** `1.0.dev1` comes before `1.0a1`; `1.0` after `1.0rc1`. */
function preKey({ pre, post, dev }) {
    if (pre !== undefined)
        return pre;
    return [post === undefined && dev !== undefined ? '' : 'z', '0'];
}
/** `absent`: where a version without the segment stands, -1 before and 1 after those with it. */
function compareOptional(a, b, absent) {
    if (a === undefined || b === undefined)
        return a === b ? 0 : a === undefined ? absent : -absent;
    return (0,numeric/* compareDigits */.oY)(a, b);
}
function compareLocal(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const [left, right] = [a[i], b[i]];
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const [isNumberA, isNumberB] = [/^\d+$/.test(left), /^\d+$/.test(right)];
        const order = isNumberA && isNumberB ? (0,numeric/* compareDigits */.oY)(left, right) : (0,numeric/* compareText */.n6)(left, right);
        if (isNumberA !== isNumberB)
            return isNumberA ? 1 : -1;
        if (order !== 0)
            return order;
    }
    return 0;
}
function normalWord(word) {
    const lower = word.toLowerCase();
    if (lower === 'alpha')
        return 'a';
    if (lower === 'beta')
        return 'b';
    return lower === 'a' || lower === 'b' ? lower : 'rc';
}
/** Without leading zeros; a number that is left out is 0. */
function plain(digits) {
    return digits === undefined || digits === '' ? '0' : digits.replace(/^0+(?=\d)/, '');
}
function plainIfNumber(text) {
    return /^\d+$/.test(text) ? plain(text) : text;
}
//# sourceMappingURL=pep440.js.map
;// CONCATENATED MODULE: ./lib/release/versions/semver.js

const NUMBER = '0|[1-9]\\d*';
const PRERELEASE = `(?:${NUMBER}|\\d*[A-Za-z-][\\dA-Za-z-]*)`;
const semver_VERSION = new RegExp(`^v?(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(${PRERELEASE}(?:\\.${PRERELEASE})*))?(?:\\+([\\dA-Za-z-]+(?:\\.[\\dA-Za-z-]+)*))?$`);
/** Semantic versions, https://semver.org/spec/v2.0.0.html, with the leading `v` that git tags have. At most 256 characters. */
const semver = {
    names: ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'],
    read: semver_read,
    compare: (a, b) => (0,numeric/* compareRelease */.DT)(a.release, b.release) || (0,numeric/* comparePrerelease */._1)(a.prerelease, b.prerelease),
};
function semver_read(raw) {
    if (raw.length > 256)
        return undefined;
    const [found, major = '', minor = '', patch = '', prerelease = '', build = ''] = semver_VERSION.exec(raw.trim()) ?? [];
    const release = [major, minor, patch];
    // Beyond 2^53 other tools lose digits, and refuse.
    if (found === undefined || release.some((number) => Number(number) > Number.MAX_SAFE_INTEGER))
        return undefined;
    const version = release.join('.') + (prerelease === '' ? '' : `-${prerelease}`);
    return {
        raw,
        version,
        release,
        prerelease: prerelease === '' ? [] : prerelease.split('.'),
        isStable: prerelease === '',
        isPlain: prerelease === '',
        fields: { raw, version, major, minor, patch, prerelease, build },
    };
}
//# sourceMappingURL=semver.js.map
;// CONCATENATED MODULE: ./lib/release/versions/schemes.js




/** Longer than any tag of a registry or branch of GitHub; the search for a component takes time by the cube of it. */
const NAME_MAX = 255;
/** How each scheme reads and orders its versions. */
const versionReaders = { semver: semver, pep440: pep440, calver: calver, numbers: numbers/* numbers */.nL };
/** What each scheme is called in messages. */
const schemeTitles = {
    semver: 'a semantic version (https://semver.org)',
    pep440: 'a PEP 440 version',
    calver: 'a calendar version',
    numbers: 'a version of numbers and dots',
};
/**
 * Guesses the version in a tag's name: the whole name, or what follows a word (`svc/v1.2.3`, `release-1.2`). The schemes are tried from
 * the strictest to the loosest, so that `1.2.3-rc.1` is semver and `2024.01.05` (zeros) is not.
 */
function findVersion(name) {
    if (name.length > NAME_MAX)
        return undefined;
    const whole = readAny(name);
    if (whole !== undefined)
        return whole;
    const [, component, rest] = /^(.*?[A-Za-z].*?)[/@_-](v?\d.*)$/.exec(name) ?? [];
    const found = component === undefined || rest === undefined ? undefined : readAny(rest);
    return found === undefined || component === undefined ? undefined : { ...found, component };
}
function readAny(text) {
    for (const scheme of ['semver', 'calver', 'pep440', 'numbers']) {
        const parsed = versionReaders[scheme].read(text);
        if (parsed !== undefined)
            return { scheme, parsed };
    }
    return undefined;
}
//# sourceMappingURL=schemes.js.map

/***/ })

};
