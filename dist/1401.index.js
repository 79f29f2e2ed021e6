export const id = 1401;
export const ids = [1401];
export const modules = {

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

/***/ 81401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65935);






const ACTIONS = ['create', 'move', 'keep', 'refuse'];
const SCHEMES = ['semver', 'pep440', 'calver', 'numbers'];
const LIMITS = { maxBytes: 8 * 1024 * 1024, maxDepth: 16 };
/** Reads a plan from a file, as `seaworthy plan` or the step `tags` wrote it. `Failure` names what is wrong with it. */
async function readPlanFile(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `the plan ${path} cannot be read: ${cause.code ?? cause.message}`, {
            reference: path,
            hint: 'seaworthy plan --output plan.json writes one; in a workflow it is the output plan of the step tags.',
            cause,
        });
    });
    return parsePlan((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, `the plan ${path}`, LIMITS), path);
}
/** A plan from JSON; checks everything that is acted on. `name` is for errors. */
function parsePlan(value, name) {
    const plan = object(value, name, 'it');
    const tags = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'tags');
    if (!Array.isArray(tags))
        throw wrong(name, 'it has no list of tags');
    const warnings = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'warnings');
    return {
        version: text(plan, 'version', name),
        tags: tags.map((tag, i) => parseTag(tag, name, `tag ${i + 1}`)),
        labels: texts((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'labels')),
        annotations: texts((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'annotations')),
        warnings: Array.isArray(warnings) ? warnings.map(String) : [],
    };
}
function parseTag(value, name, where) {
    const entry = object(value, name, where);
    const [tag, reference] = [text(entry, 'tag', name), text(entry, 'reference', name)];
    const action = ACTIONS.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'action'));
    if (action === undefined)
        throw wrong(name, `${where} has no action of ${ACTIONS.join(', ')}`);
    if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))
        throw wrong(name, `${where} is "${tag.slice(0, 140)}", which is no tag`);
    if (reference !== tag && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference).tag !== tag) {
        throw wrong(name, `${where} has the reference ${reference}, which is not of the tag ${tag}`);
    }
    const floating = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'floating');
    const newest = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'newest');
    return {
        reference,
        tag,
        current: digest(entry, 'current', name, where),
        wanted: digest(entry, 'wanted', name, where),
        action,
        reason: text(entry, 'reason', name),
        ...(floating === undefined ? {} : { floating: parseFloating(object(floating, name, where), name, where) }),
        ...(typeof newest === 'string' ? { newest } : {}),
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'unlisted') === true ? { unlisted: true } : {}),
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'immutable') === true ? { immutable: true } : {}),
    };
}
function parseFloating(entry, name, where) {
    const scheme = SCHEMES.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'scheme'));
    if (scheme === undefined)
        throw wrong(name, `${where} floats by no scheme of ${SCHEMES.join(', ')}`);
    checkTexts(entry, name, where);
    const optional = (key) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key) === undefined ? {} : { [key]: text(entry, key, name) };
    return {
        scheme,
        version: text(entry, 'version', name),
        pattern: text(entry, 'pattern', name),
        prefix: text(entry, 'prefix', name),
        suffix: text(entry, 'suffix', name),
        channel: text(entry, 'channel', name),
        ...optional('component'),
        ...optional('match'),
    };
}
/** What cannot be read as an expression or a template would fail in the middle of a release. */
function checkTexts(entry, name, where) {
    const [match, pattern] = [(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'match') ?? '', text(entry, 'pattern', name)];
    try {
        new RegExp(String(match));
        (0,_expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTemplate */ .Q)(pattern, { input: 'pattern', line: 0, text: pattern, strict: true, warn: () => { } });
    }
    catch (error) {
        throw wrong(name, `${where} floats by what cannot be read: ${error.message}`);
    }
}
function digest(entry, key, name, where) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key) ?? null;
    if (value === null || (typeof value === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value)))
        return value;
    throw wrong(name, `${where} has a "${key}" that is no digest`);
}
function object(value, name, where) {
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return value;
    throw wrong(name, `${where} is no object`);
}
function text(entry, key, name) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key);
    if (typeof value === 'string')
        return value;
    throw wrong(name, `"${key}" is missing or no text`);
}
function texts(value) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return {};
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
}
function wrong(name, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${name} is no plan: ${reason}`, {
        reference: name,
        hint: 'Give the JSON that seaworthy plan wrote, unchanged.',
    });
}
//# sourceMappingURL=plan-file.js.map

/***/ })

};
