export const id = 9149;
export const ids = [9149];
export const modules = {

/***/ 69149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _ship_trust_sign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4700);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68792);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89991);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86693);
/* harmony import */ var _show_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87026);





const command = {
    usage: 'trust revoke REF --key FILE',
    summary: 'Take back what Docker Content Trust says of a tag',
    help: `The tag is taken out of every role that the key may sign; the image itself stays in the registry. Refused when a release role would go
on vouching for it, whose key was not given.

  printf %s "$PASSPHRASE" | seaworthy trust revoke registry.corp:5000/acme/app:1.4.2 --key alice.key --passphrase-stdin
  seaworthy trust revoke registry.corp:5000/acme/app --all --key alice.key --key repository.key --passphrase-file pass`,
    options: {
        ..._keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_OPTIONS */ .zx,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .QUICK_OPTIONS */ .bt,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_OPTIONS */ .iJ,
        all: { type: 'boolean', help: 'Every tag of the repository' },
        role: { type: 'string', multiple: true, value: 'ROLE', help: 'Clear this role only' },
        renew: { type: 'boolean', help: 'Sign a role anew that expired or whose signer was removed' },
    },
    dryRun: true,
    arity: [1, 1],
    async run(context) {
        const { args, options, settings, result } = context;
        const request = {
            ...(0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .policyPlace */ ._z)(options),
            quick: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .quickCheck */ .u0)(options),
            image: args[0],
            keys: await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeys */ .hU)(context),
            all: options.all === true,
            roles: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .listOption */ .y8)(options, 'role'),
            renew: options.renew === true,
            dryRun: settings.dryRun,
        };
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnections */ .q)(context, (connections) => (0,_ship_trust_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .revokeImage */ .O)(request, connections));
        result(report, showRevoked(report, settings.dryRun));
        return undefined;
    },
};
function showRevoked({ repository, tags, roles, warnings }, dryRun) {
    const what = tags.length === 1 ? `${repository}:${tags[0]}` : `${repository}: ${tags.length} tags`;
    const done = dryRun ? 'would be revoked' : 'revoked';
    return [(0,_show_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .showRoles */ .J)(roles), ...(0,_show_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .showWarnings */ .D)(warnings), `${what} ${done}`].join('\n');
}
//# sourceMappingURL=revoke.js.map

/***/ })

};
