import { Ledger } from "./lib/ledger"

const small = process.env.CHEAP === "yes"

new Ledger("ledger", {
  version: "8.0.mysql_aurora.3.08.2",
  instanceClass: small ? "db.t3.small" : "db.r6g.large"
})
