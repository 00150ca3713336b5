;;; iacfix.el --- Faults of Pulumi programs, by Eglot  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "29.1"))

;;; Commentary:

;; (require 'iacfix), then M-x eglot in a program; M-x eglot-code-actions offers the fixes at point.
;; A buffer has one server: leave this one to buffers without another, or run both behind a multiplexer such as lspx.

;;; Code:

(require 'eglot)

(defcustom iacfix-command '("iacfix" "lsp")
  "How the server is started."
  :type '(repeat string)
  :group 'eglot)

(defcustom iacfix-trusted nil
  "Whether codemods that a workspace itself brings along may run."
  :type 'boolean
  :group 'eglot)

(add-to-list 'eglot-server-programs
             `((typescript-ts-mode tsx-ts-mode typescript-mode)
               . ,(lambda (&rest _)
                    (append iacfix-command
                            (list :initializationOptions
                                  (list :trusted (if iacfix-trusted t :json-false)))))))

(defun iacfix-fix-all ()
  "Make the safe fixes of this buffer's findings."
  (interactive)
  (when (eglot-managed-p)
    (ignore-errors                      ; Eglot signals where there is nothing to do
      (eglot-code-actions (point-min) (point-max) "source.fixAll.iacfix" t))))

;;;###autoload
(define-minor-mode iacfix-on-save-mode
  "Make the safe fixes of iacfix before this buffer is written."
  :lighter nil
  (if iacfix-on-save-mode
      (add-hook 'before-save-hook #'iacfix-fix-all nil t)
    (remove-hook 'before-save-hook #'iacfix-fix-all t)))

(provide 'iacfix)
;;; iacfix.el ends here
