export const id = 3207;
export const ids = [3207];
export const modules = {

/***/ 43626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ formatTable)
/* harmony export */ });
/* unused harmony export printable */
/**
 * Rows as text in aligned columns, two spaces apart, no space at the end of a line. Cells come from registries and images, so
 * what could move a terminal's cursor is shown as `?`.
 */
function formatTable(rows, options = {}) {
    const lines = [...(options.header === undefined ? [] : [options.header]), ...rows].map((row) => row.map(printable));
    const columns = Math.max(0, ...lines.map((line) => line.length));
    const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))));
    return lines
        .map((line) => {
        const cells = line.map((cell, i) => {
            const space = ' '.repeat(widths[i] - width(cell));
            return options.right?.includes(i) === true ? space + cell : cell + space;
        });
        return cells.join('  ').trimEnd();
    })
        .join('\n');
}
/** Text with every control character (and so every terminal escape) made visible as `?`. */
function printable(text) {
    return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?');
}
function width(text) {
    return [...text].length;
}
//# sourceMappingURL=table.js.map

/***/ }),

/***/ 73207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   showInspection: () => (/* binding */ showInspection)
/* harmony export */ });
/* harmony import */ var _ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90885);
/* harmony import */ var _trust_dct_signing_inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41434);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68792);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43626);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86693);
/* harmony import */ var _show_roles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87026);






const command = {
    usage: 'trust inspect REPO[:TAG]',
    summary: 'Show what Docker Content Trust says: signed tags, who signed, keys',
    help: `Everything shown is verified from the root down. Without a policy, a lock or a pin the root is whatever the server shows, and
the output says so: compare its key with the owner before you pin it.

  seaworthy trust inspect registry.corp:5000/acme/app --dct-server https://notary.corp:4443
  seaworthy trust inspect registry.corp:5000/acme/app:1.4.2 --docker`,
    options: {
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .QUICK_OPTIONS */ .bt,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_OPTIONS */ .iJ,
        docker: { type: 'boolean', help: 'Print the JSON that docker trust inspect prints' },
    },
    arity: [1, 1],
    async run(context) {
        const { args, options, result } = context;
        const request = { ...(0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .policyPlace */ ._z)(options), quick: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .quickCheck */ .u0)(options), image: args[0] };
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .withConnections */ .q)(context, (connections) => (0,_ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectTrust */ .Xq)(request, connections));
        if (options.docker === true) {
            const docker = (0,_trust_dct_signing_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .asDockerInspect */ .r)(report);
            result(docker, JSON.stringify(docker, null, 4));
        }
        else
            result(report, showInspection(report));
        return undefined;
    },
};
/** Tags, then who may sign, then the keys, as `docker trust inspect --pretty` has it. */
function showInspection(report) {
    const { repository, server, rootTrustedBy, root } = report;
    const tags = report.tags.map(({ tag, digest, role, signers }) => [
        tag,
        digest,
        signers.join(', ') || (role === 'targets' ? '(repository key)' : '(releases)'),
    ]);
    const signers = report.signers.map(({ name, keys }) => [name, keys.join(', ')]);
    const roles = report.roles.map(({ role, version, expires, keys }) => [
        role,
        String(version),
        expires.slice(0, 10),
        keys.map((key) => `${key.slice(0, 12)}…`).join(', '),
    ]);
    const isKnown = rootTrustedBy !== 'first use';
    return [
        tags.length === 0
            ? `${repository}: no tag is signed`
            : (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(tags, { header: ['TAG', 'DIGEST', 'SIGNED BY'] }),
        ...(signers.length === 0 ? [] : ['', (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(signers, { header: ['SIGNER', 'KEYS'] })]),
        '',
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(roles, { header: ['ROLE', 'VERSION', 'EXPIRES', 'KEYS'], right: [1] }),
        '',
        `${repository} on ${server}; its root certificate expires on ${root.certificateExpires.slice(0, 10)}`,
        isKnown
            ? `The root is trusted by ${rootTrustedBy}`
            : 'The root is what the server shows: nothing here vouches for it',
        ...(isKnown ? [] : [`Pin it once its owner confirms it: ${root.pins.join(' or ')}`]),
        ...(0,_show_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .showWarnings */ .D)(report.warnings),
    ].join('\n');
}
//# sourceMappingURL=inspect.js.map

/***/ }),

/***/ 87026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ showWarnings),
/* harmony export */   J: () => (/* binding */ showRoles)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43626);

/** What became of roles, as a table. */
function showRoles(roles) {
    const rows = roles.map(({ role, action, version, expires }) => [role, action, String(version), expires.slice(0, 10)]);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(rows, { header: ['ROLE', 'ACTION', 'VERSION', 'EXPIRES'], right: [2] });
}
function showWarnings(warnings) {
    return warnings.map((warning) => `note: ${warning}`);
}
//# sourceMappingURL=show-roles.js.map

/***/ })

};
