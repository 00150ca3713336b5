-- Neovim 0.11 or later: put this file into ~/.config/nvim/lsp/, and `vim.lsp.enable('iacfix')` into init.lua.

-- Make the safe fixes of a buffer before it is written. Synchronous, so that what is written is what was mended.
local function fix_all(client, buffer)
  local last = vim.api.nvim_buf_line_count(buffer)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } },
    context = { diagnostics = {}, only = { 'source.fixAll.iacfix' } },
  }
  local answer = client:request_sync('textDocument/codeAction', params, 750, buffer)
  for _, action in ipairs(answer and answer.result or {}) do
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  end
end

return {
  cmd = { 'iacfix', 'lsp' },
  filetypes = { 'typescript', 'typescriptreact', 'javascript', 'yaml', 'json' },
  root_markers = { 'Pulumi.yaml', '.git' },
  -- trusted = true lets codemods of the workspace itself run (`codemods:` in its .iacfix.yaml).
  init_options = { trusted = false },
  on_attach = function(client, buffer)
    if client.name ~= 'iacfix' then
      return
    end
    vim.api.nvim_create_autocmd('BufWritePre', {
      buffer = buffer,
      group = vim.api.nvim_create_augroup('iacfix.' .. buffer, {}),
      callback = function()
        if not client:is_stopped() then
          fix_all(client, buffer)
        end
      end,
    })
  end,
}
