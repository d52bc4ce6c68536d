// The five modules that Exhibition became, under its old name, until everything that imports it names what it uses.
@_exported public import Checking
@_exported public import Content
@_exported public import Searching
@_exported public import Storage
@_exported public import Wording
