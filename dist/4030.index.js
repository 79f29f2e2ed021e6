export const id = 4030;
export const ids = [4030];
export const modules = {

/***/ 59533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ACTIONS)
/* harmony export */ });
// Made of every action.yml by `npm run docs`; do not edit.
/** What each action takes and gives, by its folder. */
const ACTIONS = {
    '.': {
        inputs: [
            'registry',
            'username',
            'token',
            'password',
            'logins',
            'logout',
            'on-missing',
            'push',
            'source',
            'images',
            'tags',
            'flavor',
            'plan',
            'allow-downgrade',
            'immutable',
            'existing',
            'strict',
            'allow-empty',
            'github-token',
            'to',
            'platforms',
            'compression',
            'preflight',
            'dry-run',
            'summary',
            'cache',
            'cache-images',
            'cache-to',
            'cache-key',
            'cache-save',
            'cache-max-size',
            'cache-keep',
            'cache-require-signed',
            'cache-signing-key',
            'cache-fail-on-error',
            'cache-buildkit',
            'job-status',
            'verify',
            'verify-images',
            'policy',
            'lock',
            'sarif',
        ],
        outputs: [
            'digest',
            'references',
            'version',
            'json',
            'undo-record',
            'registries',
            'cache-hit',
            'restored',
            'bytes-restored',
            'seconds-saved',
            'registry',
            'verified',
            'digests',
            'report',
            'sarif',
        ],
    },
    'cache': {
        inputs: [
            'images',
            'to',
            'key',
            'save',
            'max-size',
            'keep',
            'require-signed',
            'signing-key',
            'fail-on-error',
            'github-token',
            'buildkit',
            'summary',
            'job-status',
        ],
        outputs: [
            'cache-hit',
            'restored',
            'bytes-restored',
            'seconds-saved',
            'registry',
            'json',
        ],
    },
    'cache/restore': {
        inputs: [
            'images',
            'to',
            'key',
            'require-signed',
            'signing-key',
            'fail-on-error',
            'github-token',
            'summary',
        ],
        outputs: [
            'cache-hit',
            'restored',
            'bytes-restored',
            'seconds-saved',
            'json',
        ],
    },
    'cache/save': {
        inputs: [
            'images',
            'to',
            'key',
            'save',
            'max-size',
            'keep',
            'signing-key',
            'fail-on-error',
            'github-token',
            'summary',
        ],
        outputs: [
            'saved',
            'bytes-saved',
            'json',
        ],
    },
    'login': {
        inputs: [
            'registry',
            'username',
            'token',
            'password',
            'logins',
            'logout',
            'on-missing',
        ],
        outputs: [
            'registries',
        ],
    },
    'promote': {
        inputs: [
            'source',
            'to',
            'referrers',
            'immutable',
            'allow-downgrade',
            'allow-fewer-platforms',
            'dry-run',
            'summary',
        ],
        outputs: [
            'digest',
            'references',
            'json',
        ],
    },
    'push': {
        inputs: [
            'source',
            'to',
            'images',
            'tags',
            'flavor',
            'plan',
            'allow-downgrade',
            'immutable',
            'existing',
            'strict',
            'allow-empty',
            'github-token',
            'platforms',
            'compression',
            'preflight',
            'dry-run',
            'summary',
        ],
        outputs: [
            'digest',
            'references',
            'version',
            'json',
            'undo-record',
        ],
    },
    'tags': {
        inputs: [
            'images',
            'tags',
            'flavor',
            'labels',
            'annotations',
            'context',
            'sep-tags',
            'sep-labels',
            'sep-annotations',
            'bake-target',
            'github-token',
            'strict',
            'allow-empty',
            'allow-downgrade',
            'existing',
            'summary',
        ],
        outputs: [
            'version',
            'tags',
            'tag-names',
            'labels',
            'annotations',
            'json',
            'bake-file-tags',
            'bake-file-labels',
            'bake-file-annotations',
            'bake-file',
            'plan',
        ],
    },
    'verify': {
        inputs: [
            'images',
            'policy',
            'lock',
            'mode',
            'platforms',
            'offline',
            'allow-empty',
            'sarif',
            'summary',
            'github-token',
        ],
        outputs: [
            'verified',
            'digests',
            'report',
            'sarif',
        ],
    },
};
//# sourceMappingURL=names.js.map

/***/ }),

/***/ 39922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ warnUnknownInputs),
/* harmony export */   JI: () => (/* binding */ readInteger),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   hc: () => (/* binding */ readRaw),
/* harmony export */   n5: () => (/* binding */ readSecret)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81438);


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
/** The value of an input as it was written, with the spaces around it, for separators; an empty one is `fallback`. */
function readRaw(host, name, fallback) {
    return host.env[`INPUT_${name.toUpperCase()}`] || fallback;
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

/***/ 81438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
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

/***/ })

};
